"""Every passage of a case that a paragraph may rest on, source by source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.blocks import Role, blocks
from app.domain.document import Document
from app.domain.passage import Passage, passage_at

PASSAGE_ROLE = Qt.ItemDataRole.UserRole + 1
LINKED_ROLE = PASSAGE_ROLE + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """A passage with the title of its source; the passage is None on the line that names the source."""

    title: str
    passage: Passage | None = None


def choices_of(titled: Iterable[tuple[str, str, Document]]) -> tuple[Choice, ...]:
    """The answers and paragraphs of each (id, title, text), led by a line with the title; sources without text are left out."""
    found: list[Choice] = []
    for source_id, title, document in titled:
        passages = [
            passage_at(source_id, document, block.start, block.end, block.label)
            for block in blocks(document)
            if block.role in {Role.ANSWER, Role.PARAGRAPH} and block.end > block.start
        ]
        if passages:
            found += [Choice(title), *(Choice(title, passage) for passage in passages)]
    return tuple(found)


class PassageChoices(QAbstractListModel):
    """Choices narrowed to one source, to some words, or both."""

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Choice] = ()
        self._shown: list[Choice] = []
        self._linked: frozenset[tuple[str, int, int]] = frozenset()
        self._title = ""
        self._words = ""

    def show(self, choices: Sequence[Choice]) -> None:
        """Take all there is to choose from."""
        self._all = choices
        self._narrow()

    def titles(self) -> tuple[str, ...]:
        """The sources that have text."""
        return tuple(dict.fromkeys(choice.title for choice in self._all))

    def narrow(self, title: str, words: str) -> None:
        """Keep one source (all: ""), and passages in which every one of the words is found."""
        self._title, self._words = title, words
        self._narrow()

    def set_linked(self, passages: Iterable[Passage]) -> None:
        """Say which passages the paragraph rests on already."""
        self._linked = frozenset((passage.source_id, passage.start, passage.end) for passage in passages)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Titles and passages that are left."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Titles cannot be chosen."""
        if index.isValid() and self._shown[index.row()].passage is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, place, the passage itself, and whether it is linked."""
        choice = self._shown[index.row()]
        passage = choice.passage
        if passage is None:
            return choice.title if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None
        is_linked = (passage.source_id, passage.start, passage.end) in self._linked
        words = " ".join(passage.quote.split())
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: words,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(
                part for part in (passage.label, words, self.tr("linked") if is_linked else "") if part
            ),
            PASSAGE_ROLE: passage,
            LINKED_ROLE: is_linked,
        }
        return answers.get(role)

    def _narrow(self) -> None:
        self.beginResetModel()
        self._shown = []
        wanted = self._words.casefold().split()
        for choice in self._all:
            if self._title and choice.title != self._title:
                continue
            if choice.passage is None:
                self._drop_empty_title()
                self._shown.append(choice)
            elif all(word in choice.passage.quote.casefold() for word in wanted):
                self._shown.append(choice)
        self._drop_empty_title()
        self.endResetModel()

    def _drop_empty_title(self) -> None:
        if self._shown and self._shown[-1].passage is None:
            self._shown.pop()
