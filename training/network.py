"""Trains the network of `factcheck.finding.context` with PyTorch on the processor. It never tunes and never measures.

Loss is that of a linear chain over the labels. SmartData marks no names of the kind "other", so where it marks nothing,
"other" is allowed too; and since it marks by rules of its own, the network is told which corpus a sentence is from.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from factcheck.finding.context import clues, hashed
from factcheck.finding.properties import PAD, Lexicon, properties, shape_of
from factcheck.finding.tagger import LABELS, PLACES, contexts, name_labels
from training.corpora import Sentence, spans_of

SEED = 7
BUCKETS, SIZE, WIDTH, LAYERS, PLACE_SIZE = 1 << 16, 96, 96, 3, 16
EPOCHS, BATCH, RATE, LONGEST = 10, 32, 1.5e-3, 80
# Shares of numbers left out while training, of words without their identity, and of names exchanged for listed ones.
DROPOUT, INNER_DROPOUT, ANONYMOUS, EXCHANGED = 0.35, 0.15, 0.25, 0.3
SMARTDATA = 1
_IDENTITY = ("w=", "l=", "b=")
_FORBIDDEN = -1e4
_OTHER = [label for label in range(len(LABELS)) if label and (label - 1) // 4 == 3]


def _follows() -> torch.Tensor:
    """Tell which label may follow which."""
    allowed = torch.zeros(len(LABELS), len(LABELS), dtype=torch.bool)
    for before in range(len(LABELS)):
        for after in range(len(LABELS)):
            open_name = before > 0 and (before - 1) % 4 < 2
            goes_on = after > 0 and (after - 1) % 4 in (1, 2)
            allowed[before, after] = open_name == goes_on and (not goes_on or (before - 1) // 4 == (after - 1) // 4)
    return allowed


class Model(nn.Module):
    """The network with its label transitions; a class because PyTorch asks for one."""

    def __init__(self) -> None:
        super().__init__()
        seen = SIZE + PLACE_SIZE + 8
        self.table = nn.EmbeddingBag(BUCKETS, SIZE, mode="sum")
        nn.init.normal_(self.table.weight, std=0.1)
        self.norm = nn.LayerNorm(SIZE)
        self.places = nn.Embedding(PLACES, PLACE_SIZE)
        self.corpus = nn.Embedding(3, 8)
        self.into = nn.Linear(seen, WIDTH)
        self.convolutions = nn.ModuleList(nn.Conv1d(WIDTH, 2 * WIDTH, 3, padding=1) for _ in range(LAYERS))
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(LAYERS))
        self.out = nn.Linear(WIDTH, len(LABELS))
        self.direct = nn.Linear(seen, len(LABELS))
        self.steps = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.register_buffer("follows", _follows())
        positions = torch.tensor([-1 if not label else (label - 1) % 4 for label in range(len(LABELS))])
        self.register_buffer("first", (positions == -1) | (positions == 0) | (positions == 3))
        self.register_buffer("last", (positions == -1) | (positions == 2) | (positions == 3))

    def forward(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        """Give the scores: sentences times words times labels."""
        words = self.norm(self.table(batch["clues"], batch["offsets"]))[batch["words"]]
        corpus = self.corpus(batch["corpus"])[:, None].expand(-1, words.shape[1], -1)
        seen = functional.dropout(torch.cat([words, self.places(batch["places"]), corpus], -1), DROPOUT, self.training)
        there = batch["there"][:, :, None].float()
        hidden = self.into(seen) * there
        for convolution, norm in zip(self.convolutions, self.norms, strict=True):
            both = convolution(hidden.transpose(1, 2)).transpose(1, 2)
            chosen = norm(torch.maximum(both[..., :WIDTH], both[..., WIDTH:]))
            hidden = (hidden + functional.dropout(chosen, INNER_DROPOUT, self.training)) * there
        hidden = functional.dropout(hidden, DROPOUT, self.training)
        result: torch.Tensor = self.out(hidden) + self.direct(seen)
        return result

    def loss(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        """Give the mean of how unlikely the allowed labels are."""
        scores = self(batch)
        allowed = scores.masked_fill(~batch["allowed"], _FORBIDDEN)
        result: torch.Tensor = (self._mass(scores, batch["there"]) - self._mass(allowed, batch["there"])).mean()
        return result

    def transitions(self) -> torch.Tensor:
        """Give the scores of label before times label after."""
        return self.steps.masked_fill(~self.follows, _FORBIDDEN)

    def _mass(self, scores: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        steps = self.transitions()
        forward = scores[:, 0].masked_fill(~self.first, _FORBIDDEN)
        for place in range(1, scores.shape[1]):
            ahead = torch.logsumexp(forward[:, :, None] + steps[None], 1) + scores[:, place]
            forward = torch.where(there[:, place, None], ahead, forward)
        return torch.logsumexp(forward.masked_fill(~self.last, _FORBIDDEN), 1)


class _Batches:
    """Makes batches of sentences; a class because it remembers the clues of words and draws by chance."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, tuple[list[int], ...]] = {}
        self._chance = random.Random(SEED)
        single = {word: tags for word, tags in lexicon.tags.items() if "n" not in tags}
        self._first = [word for word, tags in single.items() if "F" in tags]
        self._last = [word for word, tags in single.items() if set("LP") & set(tags)]
        self._towns = [word for word, tags in single.items() if set("CcN") & set(tags)]
        self._firms: list[tuple[str, ...]] = [(word,) for word, tags in single.items() if "O" in tags]
        self._firms += [words for found in lexicon.phrases.values() for words, entity in found if entity == 1]

    def of(self, corpus: Sequence[tuple[Sentence, int]]) -> Iterator[dict[str, torch.Tensor]]:
        """Give all sentences once, in batches of about the same length, in an order drawn by chance."""
        order = list(corpus)
        self._chance.shuffle(order)
        batches = []
        for start in range(0, len(order), BATCH * 50):
            near = sorted(order[start : start + BATCH * 50], key=lambda pair: len(pair[0].words))
            batches += [near[first : first + BATCH] for first in range(0, len(near), BATCH)]
        self._chance.shuffle(batches)
        for batch in batches:
            yield self._tensors(
                [(one if number == SMARTDATA else self._exchanged(one), number) for one, number in batch]
            )

    def _clues(self, word: str) -> list[int]:
        known = self._known.get(word)
        if known is None:
            names = clues(word, properties(word, self._lexicon), self._lexicon)
            rest = [name for name in names if not name.startswith(_IDENTITY)]
            known = self._known[word] = tuple(hashed([word], [kept], BUCKETS)[0].tolist() for kept in (names, rest))
        return known[self._chance.random() < ANONYMOUS]

    def _exchanged(self, sentence: Sentence) -> Sentence:
        """Put listed names of the same kind in the place of some."""
        words: list[str] = []
        labels: list[int] = []
        place = 0
        for start, end, entity in sorted(spans_of(sentence.labels)):
            words += sentence.words[place:start]
            labels += sentence.labels[place:start]
            name: Sequence[str] = sentence.words[start:end]
            if self._chance.random() < EXCHANGED:
                if entity == 0:
                    name = [self._chance.choice(self._first)] * (end - start > 1) + [self._chance.choice(self._last)]
                elif entity == 1:
                    name = self._chance.choice(self._firms)
                elif entity == 2 and end - start == 1:
                    name = [self._chance.choice(self._towns)]
            words += name
            labels += name_labels(len(name), entity)
            place = end
        return Sentence((*words, *sentence.words[place:]), (*labels, *sentence.labels[place:]))

    def _tensors(self, batch: Sequence[tuple[Sentence, int]]) -> dict[str, torch.Tensor]:
        shape = len(batch), max(len(sentence.words) for sentence, _ in batch)
        numbers = {PAD: 0}
        words, places = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        there, allowed = np.zeros(shape, bool), np.zeros((*shape, len(LABELS)), bool)
        for row, (sentence, corpus) in enumerate(batch):
            length = len(sentence.words)
            there[row, :length] = True
            words[row, :length] = [numbers.setdefault(word, len(numbers)) for word in sentence.words]
            candidates = [place for place, word in enumerate(sentence.words) if word in self._lexicon.phrases]
            shapes = np.array([shape_of(word) for word in sentence.words], np.int64)
            begins = np.arange(length) == 0
            places[row, :length] = contexts(sentence.words, candidates, shapes, begins, self._lexicon)[1]
            allowed[row, np.arange(length), list(sentence.labels)] = True
            if corpus == SMARTDATA:
                unmarked = np.flatnonzero(np.array(sentence.labels) == 0)
                allowed[row, unmarked[:, None], _OTHER] = True
            allowed[row, length:, 0] = True
        rows = [self._clues(word) for word in numbers]
        return {
            "clues": torch.tensor([clue for row in rows for clue in row]),
            "offsets": torch.tensor(np.cumsum([0, *map(len, rows[:-1])])),
            "words": torch.from_numpy(words),
            "places": torch.from_numpy(places),
            "there": torch.from_numpy(there),
            "allowed": torch.from_numpy(allowed),
            "corpus": torch.tensor([corpus for _, corpus in batch]),
        }


def fit(corpora: Sequence[Sequence[Sentence]], lexicon: Lexicon) -> dict[str, Any]:
    """Train the network and give its arrays and transitions, by their names in the archive.

    Args:
        corpora: GermEval's sentences, by whose rules names are found in the end, SmartData's, and our own.
        lexicon: the lists.
    """
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    model, batches = Model(), _Batches(lexicon)
    corpus = [(one, number) for number, ones in enumerate(corpora) for one in ones if len(one.words) <= LONGEST]
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01, betas=(0.9, 0.98))
    steps, step = EPOCHS * len(corpus) // BATCH, 0
    for epoch in range(EPOCHS):
        total = 0.0
        for batch in batches.of(corpus):
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1, step / 500) * (0.02 + 0.98 * max(0.0, 1 - step / steps))
            optimiser.zero_grad()
            loss = model.loss(batch)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            total, step = total + float(loss.detach()), step + 1
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {total / (step / (epoch + 1)):.3f}", flush=True)
    return _arrays(model)


def _arrays(model: Model) -> dict[str, Any]:
    """Give the weights as the product multiplies them; what says whose sentence it is goes into the biases.

    It is set halfway between GermEval's rules and our own, which mark more organisations.
    """
    state = {name: tensor.detach().numpy() for name, tensor in model.state_dict().items()}
    corpus = (state["corpus.weight"][0] + state["corpus.weight"][2]) / 2
    kept = SIZE + PLACE_SIZE
    arrays: dict[str, Any] = {
        "table": state["table.weight"],
        "gain": state["norm.weight"],
        "shift": state["norm.bias"],
        "places": state["places.weight"],
        "into": state["into.weight"][:, :kept].T,
        "into_bias": state["into.bias"] + state["into.weight"][:, kept:] @ corpus,
        "out": state["out.weight"].T,
        "direct": state["direct.weight"][:, :kept].T,
        "bias": state["out.bias"] + state["direct.bias"] + state["direct.weight"][:, kept:] @ corpus,
        "transitions": model.transitions().detach().numpy(),
    }
    for number in range(LAYERS):
        # PyTorch keeps (out, in, offset); the product multiplies (offset and in) by out.
        weights = state[f"convolutions.{number}.weight"].transpose(2, 1, 0).reshape(3 * WIDTH, 2 * WIDTH)
        arrays |= {
            f"weights{number}": weights,
            f"bias{number}": state[f"convolutions.{number}.bias"],
            f"gain{number}": state[f"norms.{number}.weight"],
            f"shift{number}": state[f"norms.{number}.bias"],
        }
    small = {f"net_{name}": np.maximum(array, -1000).astype(np.float16) for name, array in arrays.items()}
    return small | {"net_layers": np.array(LAYERS, np.int8)}
