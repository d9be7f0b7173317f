"""How long work says how far it is and learns that it should stop."""

from __future__ import annotations

from app.errors import Cancelled


class Progress:
    """Passed into anything that may take over a second; this one says nothing and never stops."""

    def report(self, done: int, total: int, doing: str) -> None:
        """Called at each step with `done` of `total` and a short plain wording; raises Cancelled to stop the work."""

    def check(self) -> None:
        """Raises Cancelled where the user asked to stop."""


class StoppableProgress(Progress):
    """Progress with a flag that another thread may set."""

    def __init__(self) -> None:
        self._stop_requested = False

    def stop(self) -> None:
        """Ask the work to stop at its next step; safe from any thread."""
        self._stop_requested = True

    def report(self, done: int, total: int, doing: str) -> None:  # noqa: ARG002 - the signature is the contract
        """Stop here if asked to."""
        self.check()

    def check(self) -> None:
        """Raise Cancelled once `stop` was called."""
        if self._stop_requested:
            raise Cancelled
