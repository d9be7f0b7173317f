"""The composition root of the window: builds services, runner, pages and window; knows everyone, known by none."""

from __future__ import annotations

import os
import sys
import traceback
from ctypes import CDLL, c_char_p, c_void_p
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QDir, QLibraryInfo, QLocale, QLoggingCategory, QSize, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.casework.practice import Practice, create_practice, open_practice
from app.casework.preferences import Preferences
from app.errors import NoDisplay
from app.paths import default_store, resource, resource_root
from app.ui.main_window import MainWindow
from app.ui.pages.declaration import DeclarationPage
from app.ui.pages.exhibits import ExhibitsPage
from app.ui.pages.findings import FindingsPage
from app.ui.pages.lay_out import LayOutPage
from app.ui.pages.page import Page
from app.ui.pages.people import PeoplePage
from app.ui.pages.statements import StatementsPage
from app.ui.pages.unlock import Gate
from app.ui.tasks import Runner
from app.ui.theme import chosen_palette, load_fonts, put_on

# What a window manager puts around a window, at most.
_FRAME = QSize(8, 48)


def run_window(store: Path | None, *, opened: Practice | None = None, case_id: str = "") -> int:
    """Show the window until it is closed and give its exit status. Raises NoDisplay.

    An `opened` practice is entered at once, and in it `case_id`, or the only case there is, at its first conflict.
    """
    refuse_without_display()
    preferences = Preferences()
    qapp = dressed_application(preferences)
    sys.excepthook = _say_bug
    runner = Runner()
    window = build_window(preferences, runner, store or (opened.path if opened else _usual_store(preferences)))
    show_within_screen(window)
    if opened is not None:
        window.enter(opened)
        window.begin_at_conflict(case_id)
    status = qapp.exec()
    runner.stop_all()
    window.deleteLater()
    qapp.processEvents()
    return status


def build_window(preferences: Preferences, runner: Runner, store: Path) -> MainWindow:
    """The window with everything it needs, locked, for the store in a folder."""
    gate = Gate(open_practice, create_practice, _holds_something)
    return MainWindow(gate, make_pages, speak, preferences, runner, store)


def make_pages(practice: Practice, runner: Runner) -> tuple[Page, ...]:
    """Pages of a case in rail order."""
    return (
        StatementsPage(practice.sources, practice.intake, practice.checking, practice.explaining, runner),
        ExhibitsPage(practice.sources, practice.intake, runner),
        LayOutPage(practice, runner),
        FindingsPage(practice, runner),
        DeclarationPage(practice, runner),
        PeoplePage(practice, runner),
    )


def show_within_screen(window: QWidget) -> None:
    """Show a window at its own size, or filling a screen that is too small for it and its frame."""
    needed, there = window.size() + _FRAME, window.screen().availableGeometry()
    if needed.width() > there.width() or needed.height() > there.height():
        window.showMaximized()
    else:
        window.show()


def refuse_without_display() -> None:
    """Raise NoDisplay where Qt would abort the whole program instead."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb" or _wayland_is_there():
        return
    if not os.environ.get("DISPLAY"):
        sentence = "There is no display to show a window on."
        raise NoDisplay(sentence, "Start it from a desktop, or use the command line: averment --help.")
    if not _x_answers(os.environ["DISPLAY"]):
        sentence = "The display that DISPLAY names does not answer."
        raise NoDisplay(sentence, "Start it from a desktop, or use the command line: averment --help.")


def _wayland_is_there() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name).exists()


def _x_answers(display: str) -> bool:
    """Whether the X server lets this program in; asked of the very library that Qt asks, which aborts on a no."""
    try:
        xcb = CDLL("libxcb.so.1")
        CDLL("libxcb-cursor.so.0")
    except OSError:
        return False
    xcb.xcb_connect.restype, xcb.xcb_connect.argtypes = c_void_p, (c_char_p, c_void_p)
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (c_void_p,)
    connection = xcb.xcb_connect(display.encode(), None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def dressed_application(preferences: Preferences) -> QApplication:
    """The application object with style, fonts, icons, words and palette."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    existing = QApplication.instance()
    qapp = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    qapp.setApplicationName("Averment")
    qapp.setStyle("Fusion")
    QDir.setSearchPaths("icons", [str(resource("icons"))])
    QDir.setSearchPaths("styles", [str(resource("styles"))])
    # FFmpeg would write what a clip says about itself to the terminal.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    load_fonts()
    speak(preferences.current.language)
    put_on(qapp, chosen_palette(preferences.current.theme))
    return qapp


def speak(language: str) -> None:
    """Take on the words and the dates of a language; what is built afterwards speaks it."""
    qapp = QCoreApplication.instance()
    if qapp is None:
        return
    for former in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(former)
        former.deleteLater()
    locale = QLocale(language)
    QLocale.setDefault(locale)
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("averment", str(resource_root() / "i18n")),
    ):
        translator = QTranslator(qapp)
        if translator.load(locale, name, "_", folder):
            QCoreApplication.installTranslator(translator)


def _usual_store(preferences: Preferences) -> Path:
    return Path(preferences.current.store) if preferences.current.store else default_store()


def _holds_something(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def _say_bug(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
    """Say that the program broke and where, never on what: an exception's own words may hold case content."""
    frames = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)[-6:]]
    sys.stderr.write("\n".join(["averment: This is a fault in Averment.", *frames, kind.__name__, ""]))
    box = QMessageBox(QApplication.activeWindow())
    box.setWindowTitle(QCoreApplication.translate("Bug", "A fault in Averment"))
    box.setText(
        QCoreApplication.translate(
            "Bug", "This is a fault in Averment, not in what you did. Everything that was saved before is unharmed. You can go on working."
        )
    )
    box.setDetailedText("\n".join([*frames, kind.__name__]))
    box.open()
    box.finished.connect(box.deleteLater)
