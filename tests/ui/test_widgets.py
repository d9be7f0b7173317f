"""Small widgets: what they say, how large they are, what they let be known."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.finding import Level
from app.domain.snapshot import CellState, Relation
from app.ui.icons import pixmap
from app.ui.palette import palette
from app.ui.theme import put_on, serif_font
from app.ui.widgets.buttons import Button
from app.ui.widgets.chip import Chip
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.segmented_control import SegmentedControl
from app.ui.widgets.status_shape import StatusShape, paint_status, status_word


def painted(status: Level | Relation | CellState) -> QImage:
    image = QImage(28, 28, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_status(painter, status, QRectF(0, 0, 28, 28), "ink")
    painter.end()
    return image


def test_every_state_has_a_shape_of_its_own_even_without_colour() -> None:
    images = sorted((painted(state) for state in CellState), key=lambda image: bytes(image.constBits()))
    assert all(one != other for one, other in pairwise(images))


@pytest.mark.parametrize("relation", list(Relation))
def test_a_relation_wears_the_shape_of_its_cell_state(relation: Relation) -> None:
    assert painted(relation) == painted(CellState(relation.value))


def test_a_shape_says_its_word_to_a_screen_reader(qtbot: QtBot) -> None:
    shape = StatusShape(Level.NOTE)
    qtbot.addWidget(shape)
    assert (shape.accessibleName(), shape.toolTip()) == ("Note", "Note")
    shape.set_status(CellState.NEVER_ASKED)
    assert shape.accessibleName() == status_word(CellState.NEVER_ASKED) == "Never asked"


def test_an_icon_follows_the_palette(qapp: QApplication) -> None:
    light = pixmap("lock", "ink").toImage()
    put_on(qapp, palette("dark"))
    dark = pixmap("lock", "ink").toImage()
    put_on(qapp, palette("light"))
    assert light != dark
    assert pixmap("lock", "ink").toImage() == light


def test_a_button_names_its_key_in_the_tooltip_and_makes_room_for_the_cap(qtbot: QtBot) -> None:
    plain, keyed = Button("Explain…"), Button("Explain…", key="E")
    qtbot.addWidget(plain)
    qtbot.addWidget(keyed)
    assert keyed.toolTip() == "Explain… (E)"
    assert keyed.sizeHint().width() >= plain.sizeHint().width() + 24
    assert plain.sizeHint().height() == 30


def test_segments_move_with_the_arrow_keys_and_say_so_once(qtbot: QtBot) -> None:
    control = SegmentedControl(("Original", "Translation", "Both"))
    qtbot.addWidget(control)
    chosen: list[int] = []
    control.chosen.connect(chosen.append)
    qtbot.keyClick(control, Qt.Key.Key_Right)
    qtbot.keyClick(control, Qt.Key.Key_Right)
    qtbot.keyClick(control, Qt.Key.Key_Right)
    assert chosen == [1, 2]
    assert control.accessibleName() == "Both"


def test_a_chip_is_spoken_as_name_and_value(qtbot: QtBot) -> None:
    chip = Chip("when", "5 July 2023")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "when 5 July 2023"
    assert chip.sizeHint().height() == 20


def test_an_elided_label_keeps_its_whole_text_as_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("Lin Guoqiang to Lin Hao, 12 August 2023")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert label.toolTip() == "Lin Guoqiang to Lin Hao, 12 August 2023"
    label.resize(600, 20)
    label.grab()
    assert label.toolTip() == ""


def test_the_serif_is_the_one_shipped_and_its_weight_is_real() -> None:
    regular, bold = serif_font(16), serif_font(16, 600)
    assert QFontInfo(regular).family() == "Source Serif 4"
    assert QFontMetricsF(bold).horizontalAdvance("Averment") > QFontMetricsF(regular).horizontalAdvance("Averment")


def test_english_quotation_marks_stay_narrow_beside_chinese() -> None:
    assert QFontMetricsF(serif_font(16)).horizontalAdvance("“”’") < 30
