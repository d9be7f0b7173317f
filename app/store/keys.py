"""Makes, derives and wraps keys: a random master key, one key per purpose, and the slots that give the master key back."""

from __future__ import annotations

import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

import msgspec
from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.errors import StoreDamaged, StoreError

KEY_SIZE = 32
_NONCE_SIZE = 12
_SALT_SIZE = 16
LEAST_LETTERS = 12
_MOST_PASSES, _MOST_MEMORY, _MOST_LANES = 16, 4 * 1024 * 1024, 16


class Purpose(StrEnum):
    """What a key derived from the master key may be used for."""

    DATABASE = "database"
    EXHIBIT = "exhibit"
    LEDGER = "ledger"
    BACKUP = "backup"
    HEADER = "header"
    WORDING = "wording"


class KdfProfile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The cost of one guess at a passphrase: Argon2id passes, memory in KiB, lanes."""

    passes: int
    memory: int
    lanes: int

    def check(self) -> None:
        """Refuse costs no version has written: a forged header must not be able to exhaust the machine."""
        least_memory = 8 * self.lanes
        if not (0 < self.passes <= _MOST_PASSES and 0 < self.lanes <= _MOST_LANES and least_memory <= self.memory <= _MOST_MEMORY):
            message = "A key slot of the store asks for costs outside the allowed range."
            raise StoreDamaged(message, "Restore the store's header from a backup.")


DESK = KdfProfile(passes=3, memory=512 * 1024, lanes=2)  # a desktop of the last ten years, about a second
SMALL = KdfProfile(passes=2, memory=256 * 1024, lanes=1)  # machines with 2 GB; the least that is offered
UNGUESSABLE = KdfProfile(passes=1, memory=8, lanes=1)  # for secrets of 256 random bits, which no one guesses at any cost
FOR_TESTS = KdfProfile(passes=1, memory=64, lanes=1)  # protects nothing


class SlotKind(StrEnum):
    """Ways in; every kind wraps the same master key."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind, not a secret
    RECOVERY_CODE = "recovery-code"
    COLLEAGUE = "colleague"
    KEYRING = "keyring"


class KeySlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way in: the master key wrapped under a key stretched from a secret. `kind` is text, so that later kinds can be carried along."""

    id: str
    kind: str
    kdf: KdfProfile
    salt: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True, repr=False)
class MasterKey:
    """The 32 random bytes everything else hangs on."""

    secret: bytes

    def derive(self, purpose: Purpose) -> bytes:
        """The 32-byte key for one purpose; keys of two purposes tell nothing of one another."""
        return HKDF(algorithm=SHA256(), length=KEY_SIZE, salt=None, info=f"averment {purpose.value} 1".encode()).derive(self.secret)

    def authenticate(self, purpose: Purpose, content: bytes) -> bytes:
        """HMAC-SHA256 of content under the key of a purpose."""
        return hmac.digest(self.derive(purpose), content, sha256)


def new_master_key() -> MasterKey:
    """256 fresh random bits."""
    return MasterKey(secrets.token_bytes(KEY_SIZE))


def stretch(secret: str, salt: bytes, kdf: KdfProfile) -> bytes:
    """Argon2id of a typed secret in Unicode form NFC, so that the same keys pressed on two systems are the same secret."""
    kdf.check()
    typed = unicodedata.normalize("NFC", secret).encode(errors="surrogatepass")
    try:
        return hash_secret_raw(typed, salt, kdf.passes, kdf.memory, kdf.lanes, KEY_SIZE, Type.ID)
    except (HashingError, MemoryError) as error:
        message = f"Opening the store needs {kdf.memory // 1024} MB of free memory."
        raise StoreError(message, "Close other programs and try again.") from error


def passphrase_trouble(passphrase: str) -> str:
    """What keeps a new passphrase from being used, in one sentence; empty where nothing does. Those in force are never judged."""
    if not passphrase.strip():
        return "The passphrase is empty or holds only blanks."
    if any(unicodedata.category(letter) in {"Cc", "Cs"} or letter == "\ufeff" for letter in passphrase):
        return "The passphrase holds a character that cannot be seen or typed, such as a tab or a byte order mark."
    if passphrase != passphrase.strip():
        return "The passphrase begins or ends with a blank, which is easily lost when it is typed again."
    if len(unicodedata.normalize("NFC", passphrase)) < LEAST_LETTERS:
        return f"The passphrase is shorter than {LEAST_LETTERS} characters; four or more words are easy to keep."
    return ""


def new_slot(kind: SlotKind, secret: str, master: MasterKey, store_id: str, kdf: KdfProfile) -> KeySlot:
    """Wrap the master key under a secret, bound to the store and to the slot's own parameters."""
    kdf.check()
    bare = KeySlot(secrets.token_hex(8), kind.value, kdf, secrets.token_bytes(_SALT_SIZE), secrets.token_bytes(_NONCE_SIZE), b"")
    wrapping_key = stretch(secret, bare.salt, kdf)
    return msgspec.structs.replace(bare, wrapped=AESGCM(wrapping_key).encrypt(bare.nonce, master.secret, _bound_to(bare, store_id)))


def unwrap(slot: KeySlot, secret: str, store_id: str) -> MasterKey | None:
    """The master key, or None where the secret does not fit or the slot was altered; the two cannot be told apart."""
    wrapping_key = stretch(secret, slot.salt, slot.kdf)
    try:
        return MasterKey(AESGCM(wrapping_key).decrypt(slot.nonce, slot.wrapped, _bound_to(slot, store_id)))
    except (InvalidTag, ValueError):
        return None


def _bound_to(slot: KeySlot, store_id: str) -> bytes:
    return msgspec.json.encode([store_id, slot.id, slot.kind, slot.kdf, slot.salt])
