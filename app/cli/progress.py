"""Progress on standard error, drawn by rich where there is a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bars

from app.domain.progress import Progress


class _Drawn(Progress):
    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._task = bars.add_task("", total=None)

    def report(self, done: int, total: int, doing: str) -> None:
        """Draw one step."""
        self._bars.update(self._task, completed=done, total=total, description=doing)


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """A progress that draws itself and is wiped away at the end; silent where standard error is no terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield Progress()
        return
    with Bars(TextColumn("{task.description}"), BarColumn(), console=console, transient=True) as bars:
        yield _Drawn(bars)
