"""Two copies of the header, and the slots in them."""

from __future__ import annotations

import json
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.progress import Progress
from app.errors import DiskFull, StoreDamaged, WrongPassphrase
from app.store import slots
from app.store.header import read_headers, unlock
from app.store.keys import DESK, FOR_TESTS, SMALL, KdfProfile, MasterKey, Purpose, SlotKind, new_slot, unwrap
from app.store.store import Store
from app.store.vault import change_passphrase, open_store, replace_passphrase

COPIES = ("header-a.json", "header-b.json")


@pytest.mark.parametrize("name", COPIES)
@pytest.mark.parametrize("content", [None, b"", b"not json", b'{"header": 1}'])
def test_either_copy_of_the_header_opens_the_store_and_the_other_is_mended(store: Store, home, name: str, content: bytes | None) -> None:
    store.close()
    path = home.path / name
    whole = path.read_bytes()
    path.unlink() if content is None else path.write_bytes(content)
    with closing(home.open()) as again:
        assert again.verify(Progress()) == ()
    assert path.read_bytes() == whole


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_flipped_bit_in_one_header_never_keeps_the_right_passphrase_out(store: Store, home, data: st.DataObject) -> None:
    store.close()
    path = home.path / data.draw(st.sampled_from(COPIES))
    whole = path.read_bytes()
    spoiled = bytearray(whole)
    spoiled[data.draw(st.integers(0, len(whole) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(spoiled)
    home.open().close()
    assert read_headers(store.parts.folder)[0].header == store.parts.header
    with pytest.raises(WrongPassphrase):
        open_store(home.path, "wrong")


@pytest.mark.parametrize("name", COPIES)
def test_costs_past_the_caps_in_one_copy_leave_the_other_to_open_the_store(store: Store, home, name: str) -> None:
    store.close()
    path = home.path / name
    path.write_text(path.read_text().replace('"passes": 1', '"passes": 0'))
    with pytest.raises(WrongPassphrase):
        open_store(home.path, "wrong")
    with closing(home.open()) as again:
        assert again.verify(Progress()) == ()


def test_two_spoiled_headers_are_damage_and_not_a_wrong_passphrase(store: Store, home) -> None:
    store.close()
    for name in COPIES:
        (home.path / name).write_bytes(b"{")
    with pytest.raises(StoreDamaged):
        home.open()


def test_a_header_changed_in_both_copies_is_noticed_although_the_passphrase_fits(store: Store, home) -> None:
    store.close()
    for name in COPIES:
        path = home.path / name
        path.write_text(path.read_text().replace('"generation": 1', '"generation": 7'))
    with pytest.raises(StoreDamaged, match="altered"):
        home.open()


@pytest.mark.parametrize("costs", [(17, 64, 1), (1, 4 * 1024 * 1024 + 1, 1), (0, 64, 1), (1, 7, 1), (1, 64, 0), (1, 1 << 40, 64)])
def test_costs_past_the_caps_are_refused_before_any_work(store: Store, home, costs: tuple[int, int, int]) -> None:
    store.close()
    for name in COPIES:
        path = home.path / name
        signed = json.loads(path.read_text())
        signed["header"]["slots"][0]["kdf"] = dict(zip(("passes", "memory", "lanes"), costs, strict=True))
        path.write_text(json.dumps(signed))
    with pytest.raises(StoreDamaged, match="allowed range"):
        home.open()


@pytest.mark.parametrize(("profile", "passes", "mebibytes", "lanes"), [(DESK, 3, 512, 2), (SMALL, 2, 256, 1)])
def test_the_named_profiles_are_those_of_the_design(profile: KdfProfile, passes: int, mebibytes: int, lanes: int) -> None:
    assert (profile.passes, profile.memory, profile.lanes) == (passes, mebibytes * 1024, lanes)


@given(st.binary(min_size=32, max_size=32), st.text(max_size=20), st.text(max_size=20))
@settings(max_examples=25, deadline=None)
def test_a_slot_gives_the_key_back_to_its_secret_and_its_store_only(key: bytes, secret: str, other: str) -> None:
    slot = new_slot(SlotKind.RECOVERY_CODE, secret, MasterKey(key), "store-1", FOR_TESTS)
    opened = unwrap(slot, secret, "store-1")
    assert opened is not None
    assert opened.secret == key
    assert unwrap(slot, secret, "store-2") is None
    assert unwrap(slot, secret + "x" + other, "store-1") is None


def test_keys_of_different_purposes_differ_and_tell_nothing_of_the_master() -> None:
    master = MasterKey(bytes(32))
    derived = {master.derive(purpose) for purpose in Purpose}
    assert len(derived) == len(Purpose)
    assert master.secret not in derived


def test_a_key_slot_never_shows_the_master_key_in_its_text() -> None:
    assert "secret" not in repr(MasterKey(b"\x01" * 32))


def test_slots_of_later_kinds_are_carried_along(store: Store, home) -> None:
    extra = new_slot(SlotKind.KEYRING, "wrapping secret", store.parts.master, store.parts.header.store_id, FOR_TESTS)
    slots._replace_slots(store, (*store.parts.header.slots, extra))
    replace_passphrase(store, home.passphrase, "new", FOR_TESTS)
    store.close()
    master, header, slot = unlock(read_headers(store.parts.folder), "wrapping secret", SlotKind.KEYRING)
    assert master == store.parts.master
    assert slot == extra
    assert len(header.slots) == 2


def test_after_a_change_only_the_new_passphrase_opens(store: Store, home, case) -> None:
    store.close()
    change_passphrase(home.path, home.passphrase, "a new one", FOR_TESTS)
    with pytest.raises(WrongPassphrase):
        home.open()
    with closing(open_store(home.path, "a new one")) as again:
        assert again.cases.all() == (case,)
        assert again.verify(Progress()) == ()
        assert again.ledger.entries()[-1].action == "passphrase-changed"


def test_a_change_with_a_wrong_old_passphrase_changes_nothing(store: Store, home) -> None:
    before = [(home.path / name).read_bytes() for name in COPIES]
    with pytest.raises(WrongPassphrase):
        replace_passphrase(store, "wrong", "new", FOR_TESTS)
    assert [(home.path / name).read_bytes() for name in COPIES] == before


@pytest.mark.parametrize("writes", range(5))
def test_a_change_stopped_after_any_write_opens_with_one_of_the_two(store: Store, home, case, monkeypatch, writes: int) -> None:
    left = iter([None] * writes)
    real = slots.write_headers.__globals__["write_header"]

    def write_or_stop(*arguments) -> None:
        if next(left, "stop") == "stop":
            message = "power cut"
            raise KeyboardInterrupt(message)
        real(*arguments)

    monkeypatch.setitem(slots.write_headers.__globals__, "write_header", write_or_stop)
    try:
        replace_passphrase(store, home.passphrase, "new", FOR_TESTS)
        assert writes == 4
    except KeyboardInterrupt:
        assert writes < 4
    monkeypatch.undo()
    store.close()
    opening = {}
    for passphrase in (home.passphrase, "new"):
        try:
            with closing(open_store(home.path, passphrase)) as again:
                opening[passphrase] = again.cases.all() == (case,)
        except WrongPassphrase:
            opening[passphrase] = False
    assert opening == {home.passphrase: writes < 4, "new": writes > 0}


@pytest.mark.parametrize("writes", range(1, 5))
def test_a_change_that_meets_a_full_disk_leaves_only_the_old_passphrase(store: Store, home, case, monkeypatch, writes: int) -> None:
    real = slots.write_headers.__globals__["write_header"]
    calls = iter(range(1, 99))

    def write_or_fail(*arguments) -> None:
        if next(calls) == writes:
            message = "The disk is full."
            raise DiskFull(message)
        real(*arguments)

    monkeypatch.setitem(slots.write_headers.__globals__, "write_header", write_or_fail)
    with pytest.raises(DiskFull):
        replace_passphrase(store, home.passphrase, "new", FOR_TESTS)
    monkeypatch.undo()
    assert store.verify(Progress()) == ()
    store.close()
    with pytest.raises(WrongPassphrase):
        open_store(home.path, "new")
    home.open().close()


def test_a_slot_that_does_not_open_is_never_left_alone(store: Store, home, monkeypatch) -> None:
    monkeypatch.setattr(slots, "unwrap", lambda *_: None)
    with pytest.raises(StoreDamaged, match="old one stays"):
        replace_passphrase(store, home.passphrase, "new", FOR_TESTS)
    store.close()
    home.open().close()


def test_the_same_passphrase_may_be_set_again(store: Store, home) -> None:
    before = store.parts.header.slots
    replace_passphrase(store, home.passphrase, home.passphrase, FOR_TESTS)
    assert len(store.parts.header.slots) == 1
    assert store.parts.header.slots != before
    store.close()
    home.open().close()
