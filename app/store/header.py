"""Owns the store's header: identity, generation and key slots, in two copies, authenticated under the master key."""

from __future__ import annotations

import hmac
from datetime import datetime
from pathlib import Path

import msgspec

from app.errors import StoreDamaged, StoreNewer, WrongPassphrase
from app.store.durable import write_durably
from app.store.folder import StoreFolder
from app.store.keys import KeySlot, MasterKey, Purpose, SlotKind, unwrap
from app.store.regular import read_regular

FORMAT = 1
_MOST_BYTES = 1 << 20


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What has to be known before the database can be opened; the copy with the higher generation is the newer one."""

    format: int
    store_id: str
    created: datetime
    generation: int
    slots: tuple[KeySlot, ...]

    def slot(self, slot_id: str) -> KeySlot | None:
        """The slot with an id, if it is still there."""
        return next((slot for slot in self.slots if slot.id == slot_id), None)

    def slots_of(self, kind: SlotKind) -> tuple[KeySlot, ...]:
        """The slots of one kind."""
        return tuple(slot for slot in self.slots if slot.kind == kind)


class _SignedHeader(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    header: Header
    mac: bytes


class _AnyVersion(msgspec.Struct, frozen=True):
    format: int


class _AnySigned(msgspec.Struct, frozen=True):
    header: _AnyVersion


class HeaderCopy(msgspec.Struct, frozen=True):
    """A header as read from disk, not yet known to be ours."""

    header: Header
    content: bytes

    def is_genuine(self, master: MasterKey) -> bool:
        """Whether this file is, to the byte, what this master key signs."""
        return hmac.compare_digest(self.content, _signed(self.header, master))


def write_header(path: Path, header: Header, master: MasterKey) -> None:
    """Write one copy durably."""
    write_durably(path, _signed(header, master))


def write_headers(folder: StoreFolder, header: Header, master: MasterKey) -> None:
    """Write both copies, one after the other, so that one is whole at every moment."""
    for path in folder.headers:
        write_header(path, header, master)


def read_header(path: Path) -> HeaderCopy | None:
    """One copy as it stands, or None where it is missing, unreadable or of a later format."""
    content = _content(path)
    try:
        signed = msgspec.json.decode(content, type=_SignedHeader)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return HeaderCopy(signed.header, content) if signed.header.format == FORMAT else None


def read_headers(folder: StoreFolder) -> tuple[HeaderCopy, ...]:
    """The readable copies, newest first; raises StoreNewer where there are only later ones, StoreDamaged where there are none."""
    copies = [copy for copy in map(read_header, folder.headers) if copy is not None]
    if not copies and any(map(_is_later, folder.headers)):
        message = "The store was written by a later version of Averment."
        raise StoreNewer(message, "Install that version to open it; nothing was changed.")
    if not copies:
        message = "Both headers of the store are damaged, so no passphrase can open it."
        raise StoreDamaged(message, "Restore the latest backup.")
    return tuple(sorted(copies, key=lambda copy: -copy.header.generation))


def _content(path: Path) -> bytes:
    try:
        return read_regular(path) if path.stat().st_size <= _MOST_BYTES else b""
    except OSError:
        return b""


def _is_later(path: Path) -> bool:
    try:
        return msgspec.json.decode(_content(path), type=_AnySigned).header.format > FORMAT
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False


def unlock(copies: tuple[HeaderCopy, ...], secret: str, kind: SlotKind) -> tuple[MasterKey, Header, KeySlot]:
    """Try a typed secret on every slot of its kind; raises WrongPassphrase, or StoreDamaged where it fits a header that was altered."""
    tried: set[bytes] = set()
    refused: list[StoreDamaged] = []
    altered = False
    for copy in copies:
        for slot in copy.header.slots:
            bound = msgspec.json.encode([copy.header.store_id, slot])
            if slot.kind != kind or bound in tried:
                continue
            tried.add(bound)
            try:
                master = unwrap(slot, secret, copy.header.store_id)
            except StoreDamaged as error:  # costs no version has written; the other copy may still hold the slot as it was
                refused.append(error)
                continue
            if master is None:
                continue
            header = newest_genuine(copies, master, slot.id)
            if header is not None:
                return master, header, slot
            altered = True
    if altered:
        message = "The header of the store was altered."
        raise StoreDamaged(message, "Restore the latest backup.")
    if refused and len(refused) == len(tried):
        raise refused[0]
    message = "That passphrase does not open this store."
    raise WrongPassphrase(message, "Check the keyboard layout and capital letters, then type it again.")


def newest_genuine(copies: tuple[HeaderCopy, ...], master: MasterKey, slot_id: str = "") -> Header | None:
    """The newest copy this master key signed that still holds the given slot, so that whoever got in can get in again."""
    genuine = (copy.header for copy in copies if copy.is_genuine(master))
    return next((header for header in genuine if not slot_id or header.slot(slot_id)), None)


def mend(folder: StoreFolder, header: Header, master: MasterKey) -> bool:
    """Write a copy that is missing, damaged or behind again from the one that opened; says whether anything was written."""
    lagging = [path for path in folder.headers if not _is_current(path, header, master)]
    for path in lagging:
        write_header(path, header, master)
    return bool(lagging)


def _is_current(path: Path, header: Header, master: MasterKey) -> bool:
    copy = read_header(path)
    return copy is not None and copy.header == header and copy.is_genuine(master)


def _signed(header: Header, master: MasterKey) -> bytes:
    mac = master.authenticate(Purpose.HEADER, msgspec.json.encode(header))
    return msgspec.json.format(msgspec.json.encode(_SignedHeader(header, mac)), indent=2)
