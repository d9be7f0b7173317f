"""Every version of a draft is kept; undo and redo walk among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.case import Case
from app.domain.declaration import Declaration
from app.domain.identifiers import new_id
from app.store.store import Store


@pytest.fixture
def draft(case: Case) -> Declaration:
    return Declaration(new_id(), case.id, "v1", 1, date(2026, 6, 1), ())


def test_each_save_appends_a_version_and_the_last_is_latest(store: Store, draft: Declaration) -> None:
    for title in ("v1", "v2"):
        store.declarations.save(replace(draft, title=title))
    assert store.declarations.latest(draft.case_id) == replace(draft, title="v2")
    versions = store.declarations.versions(draft.case_id)
    assert [number for number, _ in versions] == [1, 2]
    assert versions[0][1] <= versions[1][1]


def test_undo_and_redo_stop_at_the_ends_and_change_nothing_there(store: Store, draft: Declaration) -> None:
    case_id = draft.case_id
    assert store.declarations.undo(case_id) is store.declarations.redo(case_id) is None
    store.declarations.save(draft)
    assert store.declarations.undo(case_id) is store.declarations.redo(case_id) is None
    assert store.declarations.latest(case_id) == draft


def test_saving_after_an_undo_keeps_the_version_that_was_undone(store: Store, draft: Declaration) -> None:
    for title in ("v1", "v2"):
        store.declarations.save(replace(draft, title=title))
    store.declarations.undo(draft.case_id)
    store.declarations.save(replace(draft, title="v3"))
    assert store.declarations.redo(draft.case_id) is None
    assert store.declarations.undo(draft.case_id) == draft
    assert len(store.declarations.versions(draft.case_id)) == 3


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["save", "undo", "redo"]), max_size=12))
def test_the_present_version_is_the_one_an_editor_would_show(store: Store, case: Case, steps: list[str]) -> None:
    mine = replace(case, id=new_id())
    store.cases.add(mine)
    past: list[str] = []
    future: list[str] = []
    for number, step in enumerate(steps):
        if step == "save":
            past.append(f"title {number}")
            future.clear()
            store.declarations.save(Declaration("d", mine.id, f"title {number}", 1, date(2026, 6, 1), ()))
        elif step == "undo":
            if len(past) > 1:
                future.append(past.pop())
            store.declarations.undo(mine.id)
        else:
            if future:
                past.append(future.pop())
            store.declarations.redo(mine.id)
        latest = store.declarations.latest(mine.id)
        assert (latest.title if latest else None) == (past[-1] if past else None)
