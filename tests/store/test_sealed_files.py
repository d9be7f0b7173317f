"""Files sealed chunk by chunk: read from anywhere, nothing accepted that was not written."""

from __future__ import annotations

import errno
import hashlib
import io
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.exhibit import Exhibit
from app.domain.progress import Progress, StoppableProgress
from app.errors import Cancelled, DiskFull, NotFound, StoreDamaged, UnreadableFile
from app.store import durable, files
from app.store.sealing import CHUNK, MARK, SealedFile, SealedReader, chunk_count, prove, sealed_size, write_sealed
from app.store.store import Store

SIZES = st.one_of(st.integers(0, 300), st.integers(-2, 2).map(lambda near: CHUNK + near), st.integers(2 * CHUNK - 1, 4 * CHUNK))
QUIET = Progress()


def plain(size: int) -> bytes:
    return hashlib.shake_128(size.to_bytes(8)).digest(size)


def seal_at(folder: Path, content: bytes, file_id: str = "ab12") -> tuple[Path, SealedFile]:
    path = folder / file_id
    path.unlink(missing_ok=True)
    return path, write_sealed(io.BytesIO(content), len(content), path, QUIET)


def strays(store: Store) -> list[Path]:
    return [path for path in (store.path / "exhibits").rglob("*") if path.is_file()]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(size=SIZES, moves=st.lists(st.tuples(st.integers(0, 4 * CHUNK + 9), st.integers(-1, 2 * CHUNK)), max_size=8))
def test_a_sealed_file_reads_like_the_file_itself_from_any_position(tmp_path: Path, size: int, moves: list[tuple[int, int]]) -> None:
    content = plain(size)
    path, sealed = seal_at(tmp_path, content)
    assert (sealed.size, sealed.sha256) == (size, hashlib.sha256(content).hexdigest())
    assert path.stat().st_size == sealed_size(size)
    like = io.BytesIO(content)
    with SealedReader(path, sealed) as reader:
        for position, length in moves:
            assert reader.seek(position) == like.seek(position)
            assert reader.read(length) == like.read(length)
            assert reader.tell() == like.tell()
        assert reader.seek(-size, io.SEEK_END) == 0
        assert reader.read() == content


def test_a_sealed_file_can_be_wrapped_in_an_ordinary_buffer(tmp_path: Path) -> None:
    path, sealed = seal_at(tmp_path, b"first\nsecond\n" * 9999)
    with io.TextIOWrapper(io.BufferedReader(SealedReader(path, sealed))) as text:
        assert text.readline() == "first\n"
    with SealedReader(path, sealed) as reader, pytest.raises(ValueError, match="before the start"):
        reader.seek(-1)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(size=SIZES, data=st.data())
def test_any_flipped_bit_is_noticed_and_costs_one_chunk(tmp_path: Path, size: int, data: st.DataObject) -> None:
    content = plain(size)
    path, sealed = seal_at(tmp_path, content)
    spoiled = bytearray(path.read_bytes())
    position = data.draw(st.integers(0, len(spoiled) - 1))
    spoiled[position] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(spoiled)
    with pytest.raises(StoreDamaged):
        prove(path, sealed, QUIET)
    if position < len(MARK):
        return
    hit = (position - len(MARK)) // (CHUNK + 16)
    with SealedReader(path, sealed) as reader:
        for index in range(chunk_count(size)):
            if index == hit:
                with pytest.raises(StoreDamaged, match=f"Chunk {hit + 1} of {chunk_count(size)} "):
                    reader.chunk(index)
            else:
                assert reader.chunk(index) == content[index * CHUNK : (index + 1) * CHUNK]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(size=SIZES, data=st.data())
def test_a_sealed_file_cut_short_or_grown_is_noticed(tmp_path: Path, size: int, data: st.DataObject) -> None:
    path, sealed = seal_at(tmp_path, plain(size))
    whole = path.read_bytes()
    path.write_bytes(data.draw(st.one_of(st.integers(0, len(whole) - 1).map(lambda end: whole[:end]), st.just(whole + b"\0"))))
    with pytest.raises(StoreDamaged):
        prove(path, sealed, QUIET)


def test_chunks_cannot_be_exchanged_dropped_or_taken_from_another_file(tmp_path: Path) -> None:
    content = plain(3 * CHUNK)
    path, sealed = seal_at(tmp_path, content)
    whole, stride = path.read_bytes(), CHUNK + 16
    start = len(MARK)
    parts = [whole[start + i * stride : start + (i + 1) * stride] for i in range(3)]
    other, _ = seal_at(tmp_path, content, "cd34")
    forged = [
        MARK + parts[1] + parts[0] + parts[2],
        MARK + parts[0] + parts[1],
        MARK + parts[0] + parts[2],
        MARK + parts[0] + parts[0] + parts[2],
        other.read_bytes(),
    ]
    for content_on_disk in forged:
        path.write_bytes(content_on_disk)
        with pytest.raises(StoreDamaged):
            prove(path, sealed, QUIET)


def test_a_shorter_file_cannot_be_claimed_by_its_row(tmp_path: Path) -> None:
    path, sealed = seal_at(tmp_path, plain(3 * CHUNK))
    path.write_bytes(path.read_bytes()[: sealed_size(2 * CHUNK)])
    with pytest.raises(StoreDamaged):
        prove(path, SealedFile(sealed.id, sealed.sha256, 2 * CHUNK, sealed.key), QUIET)


def test_two_seals_of_the_same_bytes_have_nothing_in_common(tmp_path: Path) -> None:
    first, _ = seal_at(tmp_path, plain(CHUNK), "ab12")
    second, _ = seal_at(tmp_path, plain(CHUNK), "cd34")
    one, two = first.read_bytes()[len(MARK) :], second.read_bytes()[len(MARK) :]
    assert not any(one[i : i + 16] == two[i : i + 16] for i in range(0, CHUNK, 16))


def test_an_added_file_reads_back_and_its_source_is_untouched(store: Store, tmp_path: Path) -> None:
    source = tmp_path / "名字 with spaces.pdf"
    source.write_bytes(plain(200_000))
    sealed = store.files.seal(source, QUIET)
    with store.transaction():
        store.files.record(sealed, "owner")
    assert store.files.read("owner") == plain(200_000) == source.read_bytes()
    store.files.verify("owner")
    assert sealed.sha256 == hashlib.sha256(plain(200_000)).hexdigest()
    assert "key" not in repr(sealed)


def test_an_empty_file_can_be_sealed(store: Store) -> None:
    store.files.record(store.files.seal_bytes(b"", QUIET), "owner")
    assert store.files.read("owner") == b""
    store.files.verify("owner")


def test_many_threads_read_one_file_at_once(store: Store, exhibit: Exhibit) -> None:
    content = store.files.read(exhibit.id)
    with closing(store.files.open(exhibit.id)) as shared, ThreadPoolExecutor(8) as pool:
        start = threading.Barrier(8)

        def read_from(position: int) -> bool:
            start.wait()
            own = store.files.open(exhibit.id)
            with own:
                own.seek(position)
                return own.read(5000) == content[position : position + 5000] and shared.chunk(position // CHUNK)[:1] != b""

        assert all(pool.map(read_from, range(0, 240_000, 30_000)))


def test_a_source_without_a_file_is_said_to_have_none(store: Store) -> None:
    for ask in (store.files.open, store.files.read, store.files.verify):
        with pytest.raises(NotFound):
            ask("nobody")


def test_a_missing_sealed_file_is_named_as_missing(store: Store, exhibit: Exhibit) -> None:
    strays(store)[0].unlink()
    with pytest.raises(StoreDamaged, match="missing"):
        store.files.verify(exhibit.id)


def test_a_missing_source_cannot_be_sealed(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        store.files.seal(tmp_path / "nothing.pdf", QUIET)


@pytest.mark.parametrize("claimed", [99, 101])
def test_a_source_that_changes_while_it_is_read_is_refused(tmp_path: Path, claimed: int) -> None:
    with pytest.raises(UnreadableFile, match="changed"):
        write_sealed(io.BytesIO(plain(100)), claimed, tmp_path / "ab12", QUIET)
    assert list(tmp_path.iterdir()) == []


def test_stopping_leaves_no_part_of_a_file(store: Store) -> None:
    stopped = StoppableProgress()
    stopped.stop()
    with pytest.raises(Cancelled):
        store.files.seal_bytes(plain(100), stopped)
    assert strays(store) == []


def test_a_copy_that_does_not_read_back_is_not_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_wrong(stream: io.BufferedWriter, content: bytes) -> None:
        stream.write(content[:-1] + bytes([content[-1] ^ 1]))

    monkeypatch.setattr("app.store.sealing.write", write_wrong)
    with pytest.raises(StoreDamaged):
        store.files.seal_bytes(plain(CHUNK + 5), QUIET)
    assert strays(store) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
@pytest.mark.parametrize("fails_at", [0, 1, 3])
def test_a_full_disk_names_the_space_needed_and_leaves_nothing(store: Store, monkeypatch, number: int, fails_at: int) -> None:
    real: Callable[..., None] = durable.write
    left = iter(range(fails_at))

    def write_until_full(stream: io.BufferedWriter, content: bytes) -> None:
        if next(left, None) is None:
            raise OSError(number, "full")
        real(stream, content)

    monkeypatch.setattr("app.store.sealing.write", write_until_full)
    with pytest.raises(DiskFull, match="3 MB"):
        store.files.seal_bytes(plain(2_900_000), QUIET)
    assert strays(store) == []
    monkeypatch.undo()
    assert store.verify(QUIET) == ()


def test_a_plainly_too_small_disk_is_refused_before_anything_is_written(store: Store, monkeypatch) -> None:
    class Nearly:
        free = 1000

    monkeypatch.setattr("app.store.durable.shutil.disk_usage", lambda folder: Nearly)
    with pytest.raises(DiskFull, match="101 KB"):
        store.files.seal_bytes(plain(100_200), QUIET)


def test_a_rolled_back_record_takes_its_sealed_file_along(store: Store) -> None:
    sealed = store.files.seal_bytes(plain(100), QUIET)

    def fail_later() -> None:
        with store.transaction():
            store.files.record(sealed, "owner")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_later()
    assert strays(store) == []
    assert store.verify(QUIET) == ()


def test_discarding_spares_a_recorded_file(store: Store) -> None:
    kept, dropped = store.files.seal_bytes(b"kept", QUIET), store.files.seal_bytes(b"dropped", QUIET)
    store.files.record(kept, "owner")
    for sealed in (kept, dropped):
        store.files.discard(sealed)
    assert [path.name for path in strays(store)] == [kept.id]


def test_what_a_crash_left_unrecorded_is_swept_at_the_next_opening(store: Store, home, exhibit: Exhibit) -> None:
    store.files.seal_bytes(b"never recorded", QUIET)
    assert len(strays(store)) == 3
    store.close()
    with closing(home.open()) as again:
        assert len(strays(again)) == 1
        again.files.verify(exhibit.id)


def test_the_space_needed_is_put_in_words() -> None:
    said = {size: durable.in_words(size) for size in (0, 1, 1000, 1001, 999_999, 1_000_000, 2_900_001, 1_000_000_000, 1_340_000_000)}
    assert said == {
        0: "1 KB", 1: "1 KB", 1000: "1 KB", 1001: "2 KB", 999_999: "1000 KB", 1_000_000: "1 MB", 2_900_001: "3 MB",
        1_000_000_000: "1.0 GB", 1_340_000_000: "1.4 GB",
    }  # fmt: skip


def test_a_file_key_is_useless_without_the_exhibit_key(store: Store, exhibit: Exhibit) -> None:
    foreign = files.Files(store.parts.connection, store.parts.folder, bytes(32))
    with pytest.raises(StoreDamaged, match="key"):
        foreign.read(exhibit.id)
