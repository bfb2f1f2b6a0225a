"""Shares work among processes, this one too, and gives the results in order. It knows nothing of texts."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from typing import Any


@contextmanager
def shared(workers: int) -> Iterator[Callable[..., Iterator[Any]]]:
    """Give what calls a function for each piece of work, here and in processes of their own; results are in order."""
    if workers == 1:
        yield map
        return
    # Spawned and not forked: a notebook's kernel has threads, and a fork of those may hang.
    with ProcessPoolExecutor(workers - 1, mp_context=get_context("spawn")) as pool:
        try:
            yield partial(_in_order, pool)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _in_order(pool: ProcessPoolExecutor, function: Callable[[Any], Any], jobs: Iterable[Any]) -> Iterator[Any]:
    """Call a function for each job; this process takes what no other has begun, also while those still start."""
    listed = list(jobs)
    waiting = deque(pool.submit(function, job) for job in listed)
    for job, future in zip(listed, list(waiting), strict=True):
        if future.cancel():
            done: Future[Any] = Future()
            done.set_result(function(job))
            waiting[waiting.index(future)] = done
        while waiting and waiting[0].done():
            yield waiting.popleft().result()
    for future in waiting:
        yield future.result()
