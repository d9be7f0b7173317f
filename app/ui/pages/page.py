"""What every page of a case offers the main window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """A page of a case; services come in the constructor of the heir, the case with `show_case`.

    `place_changed`: where the user is, for the left of the status bar. `noticed`: one sentence said there for 8 s.
    `case_changed`: something was kept; the window re-checks the case and reloads the other pages.
    `log_changed`: only what is said of a finding was kept; the other pages are reloaded and nothing is checked again.
    `go_requested(page key, item id)`: please show that item on that page. `count_changed`: what the rail shows beside the name.
    """

    key = ""
    icon_name = ""
    is_privileged = False

    place_changed = Signal(str)
    noticed = Signal(str)
    case_changed = Signal()
    log_changed = Signal()
    go_requested = Signal(str, str)
    count_changed = Signal(int)

    def title(self) -> str:
        """Name of the page in the rail and the top bar."""
        raise NotImplementedError

    def top_bar_left(self) -> tuple[QWidget, ...]:
        """Filters or a view switch, set after the title; made once."""
        return ()

    def top_bar_right(self) -> tuple[QWidget, ...]:
        """At most three actions; made once."""
        return ()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Pairs of key and what it does, for F1."""
        return ()

    def show_case(self, case_id: str) -> None:
        """Show a case from the start, or anew after it changed."""
        raise NotImplementedError

    def show_item(self, item_id: str) -> None:
        """Show one item of the present case: a source id, or a finding id."""

    def set_zoom(self, percent: int) -> None:
        """Take on the zoom of reading text, 80 to 200."""

    def focus_panes(self) -> tuple[QWidget, ...]:
        """Where F6 goes, in order."""
        return ()
