"""Owns reports, and the numbers, states and logs that stay with findings from one report to the next."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime

from app.domain.finding import EntryKind, Finding, FindingRecord, FindingState, Level, LogEntry
from app.domain.snapshot import Report
from app.errors import NotFound
from app.store.connection import Connection
from app.store.ledger import Ledger
from app.store.rows import Row, from_json, to_json

_REPORTS, _FINDINGS, _LOG = "reports", "findings", "finding_log"
_LEVELS = tuple(Level)


class Findings:
    """Saves reports and keeps the work done on findings."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ledger = Ledger(connection)

    def save_report(self, case_id: str, report: Report) -> None:
        """Replace the last report. New findings get the next number, state open and a log line; vanished ones keep their number and log."""
        with self._connection.transaction():
            row = {"case_id": case_id, "checked_at": datetime.now(UTC).isoformat(), "body": to_json(report)}
            self._connection.put(_REPORTS, row, case_id)
            known = {row["finding_id"]: row for row in self._rows(case_id)}
            self._retire(case_id, known, {finding.id for finding in report.findings})
            for finding in report.findings:
                self._save(case_id, finding, known)
            self._ledger.append("case-checked", case_id, f"findings {len(report.findings)}")

    def _retire(self, case_id: str, known: dict[str, Row], found: set[str]) -> None:
        for finding_id, row in known.items():
            if row["is_current"] and finding_id not in found:
                self._connection.update(_FINDINGS, {"is_current": 0}, (case_id, finding_id))

    def _save(self, case_id: str, finding: Finding, known: dict[str, Row]) -> None:
        row = {"case_id": case_id, "finding_id": finding.id, "is_current": 1, "body": to_json(finding)}
        if finding.id not in known:
            row |= {"number": 1 + max((old["number"] for old in known.values()), default=0), "state": FindingState.OPEN.value}
            self._connection.insert(_FINDINGS, row, (case_id, finding.id))
            self._write_line(case_id, LogEntry(finding.id, EntryKind.FOUND, _today()))
        elif any(known[finding.id][name] != row[name] for name in ("is_current", "body")):
            self._connection.update(_FINDINGS, row, (case_id, finding.id))
        known[finding.id] = known.get(finding.id, {}) | row

    def report(self, case_id: str) -> Report | None:
        """The last report, or None before the first check."""
        row = self._connection.find(_REPORTS, case_id)
        return from_json(row["body"], Report) if row else None

    def checked_at(self, case_id: str) -> datetime | None:
        """When the last report was saved, in UTC, or None before the first check."""
        row = self._connection.find(_REPORTS, case_id)
        return datetime.fromisoformat(row["checked_at"]) if row else None

    def records(self, case_id: str) -> tuple[FindingRecord, ...]:
        """The findings of the last report with number, state and log, by level and then number."""
        return self._records(case_id, is_current=True)

    def past_records(self, case_id: str) -> tuple[FindingRecord, ...]:
        """Findings of earlier reports that the last one no longer has, in the same order."""
        return self._records(case_id, is_current=False)

    def append(self, case_id: str, entry: LogEntry) -> None:
        """Add a line to a finding's log; raises NotFound for a finding that never was in this case."""
        with self._connection.transaction():
            self._must_exist(case_id, entry.finding_id)
            self._write_line(case_id, entry)
            self._ledger.append("finding-log-extended", entry.finding_id, entry.kind.value)

    def set_state(self, case_id: str, finding_id: str, state: FindingState) -> None:
        """Say how far the work on a finding is; raises NotFound."""
        with self._connection.transaction():
            self._must_exist(case_id, finding_id)
            self._connection.update(_FINDINGS, {"state": state.value}, (case_id, finding_id))
            self._ledger.append("finding-state-changed", finding_id, state.value)

    def _records(self, case_id: str, *, is_current: bool) -> tuple[FindingRecord, ...]:
        with self._connection.reading():
            rows = [row for row in self._rows(case_id) if bool(row["is_current"]) == is_current]
            lines = self._connection.select(_LOG, "case_id = ?", (case_id,), order_by="finding_id, line")
        logs: dict[str, list[LogEntry]] = defaultdict(list)
        for line in lines:
            logs[line["finding_id"]].append(from_json(line["body"], LogEntry))
        found = (_record(row, logs[row["finding_id"]]) for row in rows)
        return tuple(sorted(found, key=lambda record: (_LEVELS.index(record.finding.level), record.number)))

    def _rows(self, case_id: str) -> list[Row]:
        return self._connection.select(_FINDINGS, "case_id = ?", (case_id,), order_by="number")

    def _must_exist(self, case_id: str, finding_id: str) -> None:
        if self._connection.find(_FINDINGS, (case_id, finding_id)) is None:
            message = "This finding is not in the case."
            raise NotFound(message, "Run the check again to see the findings there are.")

    def _write_line(self, case_id: str, entry: LogEntry) -> None:
        line = 1 + self._connection.count(_LOG, "case_id = ? and finding_id = ?", (case_id, entry.finding_id))
        row = {"case_id": case_id, "finding_id": entry.finding_id, "line": line, "body": to_json(entry)}
        self._connection.insert(_LOG, row, (case_id, entry.finding_id, line))


def _record(row: Row, log: list[LogEntry]) -> FindingRecord:
    return FindingRecord(row["number"], from_json(row["body"], Finding), FindingState(row["state"]), tuple(log))


def _today() -> date:
    return datetime.now().astimezone().date()
