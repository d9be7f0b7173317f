"""How the people list and the word list are put into words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from app.domain.passage import Passage
from app.domain.person import Person, PersonEntry, WrittenForm
from app.domain.snapshot import TermEntry
from app.ui.widgets.dates import short_date
from app.ui.widgets.finding_words import cited

_MOST_PLACES = 6


def person_facts(person: Person) -> str:
    """Role and birth date, what is known of them."""
    born = QCoreApplication.translate("register", "born {day}").format(day=short_date(person.born)) if person.born else ""
    return " · ".join(word for word in (role_word(person.role), born) if word)


def role_word(role: str) -> str:
    """A role as the interface language says it; what the user wrote otherwise stays as written."""
    return {
        "father": QCoreApplication.translate("register", "father"),
        "mother": QCoreApplication.translate("register", "mother"),
        "brother": QCoreApplication.translate("register", "brother"),
        "sister": QCoreApplication.translate("register", "sister"),
        "son": QCoreApplication.translate("register", "son"),
        "daughter": QCoreApplication.translate("register", "daughter"),
        "wife": QCoreApplication.translate("register", "wife"),
        "husband": QCoreApplication.translate("register", "husband"),
        "uncle": QCoreApplication.translate("register", "uncle"),
        "aunt": QCoreApplication.translate("register", "aunt"),
        "cousin": QCoreApplication.translate("register", "cousin"),
        "friend": QCoreApplication.translate("register", "friend"),
        "neighbour": QCoreApplication.translate("register", "neighbour"),
        "applicant": QCoreApplication.translate("register", "applicant"),
    }.get(role, role)


def where(forms: Iterable[WrittenForm]) -> str:
    """How often, and in how many sources."""
    passages = [passage for form in forms for passage in form.passages]
    sources = len({passage.source_id for passage in passages})
    if not passages:
        return QCoreApplication.translate("register", "stands in no source")
    if len(passages) == 1:
        return QCoreApplication.translate("register", "stands in one place")
    if sources == 1:
        return QCoreApplication.translate("register", "{places} places in 1 source").format(places=len(passages))
    return QCoreApplication.translate("register", "{places} places in {sources} sources").format(places=len(passages), sources=sources)


def places(passages: Iterable[Passage], titles: Mapping[str, str], otherwise: str) -> str:
    """Where a form stands, each place once, the first ones by name; `otherwise` for one that stands nowhere."""
    named = list(dict.fromkeys(cited(passage, titles) for passage in passages))
    if not named:
        return otherwise
    more = len(named) - _MOST_PLACES
    shown = " · ".join(named[:_MOST_PLACES])
    return QCoreApplication.translate("register", "{places} · {count} more").format(places=shown, count=more) if more > 0 else shown


def other_forms(entry: PersonEntry) -> str:
    """Every form but the first."""
    return " · ".join(form.text for form in entry.forms[1:])


def english_of(entry: TermEntry) -> str:
    """The English words, approved ones first; nothing is said of the rest here."""
    return ", ".join(use.text for use in entry.uses)


def state_of(entry: PersonEntry) -> str:
    """What the right end of a row says of a person."""
    if entry.person.set_aside:
        return QCoreApplication.translate("register", "names nobody")
    if entry.person.at_risk:
        return QCoreApplication.translate("register", "still at risk")
    return QCoreApplication.translate("register", "one of two names?") if entry.near else ""
