"""Choosing files and folders without leaving a trace of which ones."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import delete


def chosen_files(parent: QWidget, title: str, filters: tuple[str, ...] = ()) -> tuple[Path, ...]:
    """Files the user picked, none if cancelled."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    if filters:
        dialog.setNameFilters(list(filters))
    return _answered(dialog)


def chosen_folder(parent: QWidget, title: str) -> Path | None:
    """A folder the user picked or made, None if cancelled."""
    dialog = _dialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_answered(dialog)), None)


def chosen_target(parent: QWidget, title: str, file_name: str, filters: tuple[str, ...] = ()) -> Path | None:
    """Where to write a file, None if cancelled; the dialog asks before it lets an existing one be replaced."""
    dialog = _dialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    if filters:
        dialog.setNameFilters(list(filters))
    dialog.selectFile(file_name)
    return next(iter(_answered(dialog)), None)


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    # The desktop's own dialog records what was opened, so Qt's is used.
    dialog = QFileDialog(parent, title, QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setHistory([])
    dialog.setSidebarUrls([QUrl.fromLocalFile(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation))])
    return dialog


def _answered(dialog: QFileDialog) -> tuple[Path, ...]:
    accepted = dialog.exec()
    names = dialog.selectedFiles() if accepted else []
    _destroy_without_trace(dialog)
    return tuple(Path(name) for name in names)


def _destroy_without_trace(dialog: QFileDialog) -> None:
    """On its end Qt writes the folder it stood in to its settings: let that write fall on a place where no file can be.

    On Windows, where the settings are in the registry and cannot be moved, the entry is taken out again.
    """
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, f"{sys.executable}/none")
    delete(dialog)
    QSettings(QSettings.Scope.UserScope, "QtProject").remove("FileDialog")
