"""Owns the undoing of half-done work, whatever it was that stopped it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager


@contextmanager
def undone_by(action: Callable[[], object]) -> Iterator[None]:
    """Call the action where the block does not reach its end, be it for an error, a key press or a closed generator."""
    with ExitStack() as undo:
        undo.callback(action)
        yield
        undo.pop_all()
