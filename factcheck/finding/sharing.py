"""Shares work among processes, this one too, and gives the results in order. It knows nothing of texts."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import Any

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
# Jobs that are sent together, since a process that fetches them one by one waits for each.
_CHUNK = 4


@contextmanager
def shared(workers: int) -> Iterator[Callable[..., Iterator[Any]]]:
    """Give what calls a function for each piece of work, here and in processes of their own; results are in order."""
    if workers == 1:
        yield map
        return
    # Spawned and not forked: a notebook's kernel has threads, and a fork of those may hang. Each process does its
    # sums on one core, since the others have the rest.
    with _one_thread_each(), ProcessPoolExecutor(workers - 1, mp_context=get_context("spawn")) as pool:
        try:
            yield partial(_in_order, pool)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _in_order(pool: ProcessPoolExecutor, function: Callable[[Any], Any], jobs: Iterable[Any]) -> Iterator[Any]:
    """Call a function for each job; this process takes what no other has begun, also while those still start."""
    rest = iter(jobs)
    chunks = list(iter(lambda: list(islice(rest, _CHUNK)), []))
    waiting = deque(pool.submit(_each, function, chunk) for chunk in chunks)
    for chunk, future in zip(chunks, list(waiting), strict=True):
        if future.cancel():
            done: Future[list[Any]] = Future()
            done.set_result(_each(function, chunk))
            waiting[waiting.index(future)] = done
        while waiting and waiting[0].done():
            yield from waiting.popleft().result()
    for future in waiting:
        yield from future.result()


def _each(function: Callable[[Any], Any], jobs: list[Any]) -> list[Any]:
    return [function(job) for job in jobs]


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Tell the processes that are started inside, as numpy's libraries understand it, to use one thread."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
