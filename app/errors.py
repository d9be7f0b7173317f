"""The tree of errors a user can meet, each holding its sentence and its way out."""

from __future__ import annotations

from typing import ClassVar


class AppError(Exception):
    """A trouble the user can understand and act on; anything else that is raised is a bug.

    `str()` gives the sentence followed by the way out. Neither ever holds case content.
    """

    exit_status: ClassVar[int] = 2

    def __init__(self, sentence: str, way_out: str = "") -> None:
        super().__init__(" ".join(part for part in (sentence, way_out) if part))
        self.sentence = sentence
        self.way_out = way_out


class Cancelled(AppError):
    """The user stopped a task; nothing of it was kept."""

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing of this task was kept.")


# --- what comes in -------------------------------------------------------------------------------


class InputError(AppError):
    """A file or an argument that cannot be used as given."""


class UnreadableFile(InputError):
    """The bytes could not be turned into text or pixels."""


class EmptyFile(InputError):
    """The file holds no bytes."""


class PasswordProtected(InputError):
    """The file asks for a password before it can be read."""


class TooLarge(InputError):
    """The file, or what it unfolds to, is past the limit for its kind."""


class UnsupportedFormat(InputError):
    """No reader for this kind of file; it can still be kept as an exhibit."""


class ReaderStopped(InputError):
    """The reading process stopped or took too long on a file."""


class NotFound(InputError):
    """The named case, source, finding or resource is not there."""


class NotReady(InputError):
    """An export that may not exist yet, such as a filing copy with open findings."""


class NoDisplay(InputError):
    """A window was asked for where there is no display."""


# --- the store -----------------------------------------------------------------------------------


class StoreError(AppError):
    """The case store cannot be used as asked."""

    exit_status = 3


class WrongPassphrase(StoreError):
    """No key slot opens with what was typed."""


class StoreLocked(StoreError):
    """Another running program holds the store."""


class StoreMissing(StoreError):
    """There is no store at the given folder."""


class StoreExists(StoreError):
    """The folder for a new store already holds something."""


class StoreDamaged(StoreError):
    """Something in the store is not as it was written."""


class StoreNewer(StoreError):
    """The store was written by a later version; nothing was changed in it."""


class StoreReadOnly(StoreError):
    """The folder of the store cannot be written to."""


class DiskFull(StoreError):
    """No space was left while something was being saved; what was saved before is unharmed."""


class UsageError(AppError):
    """A command line that does not make sense."""

    exit_status = 64
