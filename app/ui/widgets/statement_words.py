"""Tellings and their circumstances in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.statement import Circumstances, InterpreterPresence, Record, Statement, StatementKind
from app.ui.widgets.dates import short_date
from app.ui.widgets.facts import FactRow

_HOURS_A_DAY = 24

_KINDS = {
    StatementKind.SESSION: QT_TRANSLATE_NOOP("Statement", "Preparation with us"),
    StatementKind.DECLARATION: QT_TRANSLATE_NOOP("Statement", "Declaration"),
    StatementKind.I589: QT_TRANSLATE_NOOP("Statement", "I-589"),
    StatementKind.CREDIBLE_FEAR: QT_TRANSLATE_NOOP("Statement", "Credible-fear notes"),
    StatementKind.BORDER: QT_TRANSLATE_NOOP("Statement", "Border record"),
    StatementKind.ASYLUM_OFFICE: QT_TRANSLATE_NOOP("Statement", "Asylum-office notes"),
    StatementKind.HEARING: QT_TRANSLATE_NOOP("Statement", "Hearing transcript"),
    StatementKind.WITNESS: QT_TRANSLATE_NOOP("Statement", "Witness statement"),
    StatementKind.LETTER: QT_TRANSLATE_NOOP("Statement", "Letter"),
}
_INTERPRETERS = {
    InterpreterPresence.UNKNOWN: QT_TRANSLATE_NOOP("Statement", "interpreter not recorded"),
    InterpreterPresence.NONE: QT_TRANSLATE_NOOP("Statement", "no interpreter"),
    InterpreterPresence.PRESENT: QT_TRANSLATE_NOOP("Statement", "interpreter in person"),
    InterpreterPresence.PHONE: QT_TRANSLATE_NOOP("Statement", "phone interpreter"),
}
_RECORDS = {
    Record.UNKNOWN: QT_TRANSLATE_NOOP("Statement", "not recorded"),
    Record.VERBATIM: QT_TRANSLATE_NOOP("Statement", "verbatim"),
    Record.SUMMARY: QT_TRANSLATE_NOOP("Statement", "summary"),
    Record.WRITTEN: QT_TRANSLATE_NOOP("Statement", "written"),
}
_YES_NO = {
    None: QT_TRANSLATE_NOOP("Statement", "not recorded"),
    True: QT_TRANSLATE_NOOP("Statement", "yes"),
    False: QT_TRANSLATE_NOOP("Statement", "no"),
}


def kind_word(kind: StatementKind) -> str:
    """A kind of telling."""
    return _translated(_KINDS[kind])


def interpreter_word(presence: InterpreterPresence) -> str:
    """How an interpreter took part."""
    return _translated(_INTERPRETERS[presence])


def record_word(record: Record) -> str:
    """How near the words on paper are to those spoken."""
    return _translated(_RECORDS[record])


def yes_no(answer: bool | None) -> str:
    """Yes, no, or that nobody wrote it down."""
    return _translated(_YES_NO[answer])


def after_arrival(hours: float | None) -> str:
    """How long after arrival, in the unit a person would use; empty where unknown."""
    if hours is None:
        return ""
    if hours < 2 * _HOURS_A_DAY:
        return QCoreApplication.translate("Statement", "{0} hours after arrival").format(round(hours))
    return QCoreApplication.translate("Statement", "{0} days after arrival").format(round(hours / _HOURS_A_DAY))


def how_told(statement: Statement) -> str:
    """The second line of a row: through whom, and how it was written down."""
    facts = statement.circumstances
    if not statement.kind.is_by_client:
        return kind_word(statement.kind)
    parts = [
        facts.interpreter_name
        if facts.interpreter_name and facts.interpreter is not InterpreterPresence.PHONE
        else interpreter_word(facts.interpreter)
    ]
    if facts.record in {Record.VERBATIM, Record.SUMMARY, Record.WRITTEN}:
        parts.append(record_word(facts.record))
    if facts.read_back is not None:
        parts.append(
            QCoreApplication.translate("Statement", "read back")
            if facts.read_back
            else QCoreApplication.translate("Statement", "not read back")
        )
    return " · ".join(parts)


def where_told(statement: Statement) -> str:
    """The third line of a row: when after arrival, under oath, detained."""
    facts = statement.circumstances
    parts = [after_arrival(facts.hours_since_arrival)]
    if facts.language:
        parts.append(QCoreApplication.translate("Statement", "in {0}").format(facts.language))
    if facts.under_oath:
        parts.append(QCoreApplication.translate("Statement", "under oath"))
    if facts.detained:
        parts.append(QCoreApplication.translate("Statement", "detained"))
    return " · ".join(part for part in parts if part) or QCoreApplication.translate("Statement", "circumstances not recorded")


def circumstance_rows(statement: Statement) -> tuple[FactRow, ...]:
    """The whole sheet, by name and value."""
    facts: Circumstances = statement.circumstances
    told = short_date(statement.told_on) or QCoreApplication.translate("Statement", "not recorded")
    rows = [FactRow(QCoreApplication.translate("Statement", "Told"), told)]
    if facts.hours_since_arrival is not None:
        rows.append(FactRow(QCoreApplication.translate("Statement", "After arrival"), after_arrival(facts.hours_since_arrival)))
    rows.append(FactRow(QCoreApplication.translate("Statement", "Detained"), yes_no(facts.detained)))
    rows.append(
        FactRow(
            QCoreApplication.translate("Statement", "Language"), facts.language or QCoreApplication.translate("Statement", "not recorded")
        )
    )
    interpreter = interpreter_word(facts.interpreter)
    rows.append(
        FactRow(
            QCoreApplication.translate("Statement", "Interpreter"),
            f"{facts.interpreter_name}, {interpreter}" if facts.interpreter_name else interpreter,
        )
    )
    rows.append(FactRow(QCoreApplication.translate("Statement", "Record"), record_word(facts.record)))
    rows.append(FactRow(QCoreApplication.translate("Statement", "Read back"), yes_no(facts.read_back)))
    rows.append(FactRow(QCoreApplication.translate("Statement", "Under oath"), yes_no(facts.under_oath)))
    if facts.health:
        rows.append(FactRow(QCoreApplication.translate("Statement", "Health"), facts.health))
    if facts.meant_to_elicit is not None:
        meant = (
            QCoreApplication.translate("Statement", "meant to bring out the claim")
            if facts.meant_to_elicit
            else QCoreApplication.translate("Statement", "not meant to bring out the claim")
        )
        rows.append(FactRow(QCoreApplication.translate("Statement", "Questions"), meant))
    return tuple(rows)


def _translated(text: object) -> str:
    return QCoreApplication.translate("Statement", str(text))
