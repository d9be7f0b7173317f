"""Three real opinions: what they themselves call inconsistent is found, and nothing else is.

The opinions lie beside the checkout. Here stand only a few words by which each passage is found in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from app.consistency.extract.citations import citation_spans
from app.domain.finding import Level

OPINIONS = Path(__file__).resolve().parents[2].parent / "shared" / "real" / "opinions"
pytestmark = pytest.mark.skipif(not OPINIONS.exists(), reason="the opinions lie beside the checkout, and are not here")


@dataclass(frozen=True)
class Named:
    """What an opinion calls inconsistent, by some words of each side; `outcome` is what the opinion makes of it."""

    opinion: str
    about: str
    left: str
    right: str
    outcome: str = "held against him"


NAMED = [
    Named("175121", "month of the last visit to a doctor", "China in July", "September 2004--"),
    Named("175121", "name and country of the passport", 'the name "Chen Bin," but', "a foreign passport with"),
    Named("175121", "whether the name on the passport was known", "between his July 11, 2007", "whether he knew the name"),
    Named("175121", "how the border was crossed", "aboard a taxi", "in a truck"),
    Named("177229", "year of the conversion", "Church in China in 1995", "in 2000, not"),
    Named("177229", "why the country was left", "because his family had", "look for a job", "explained, not believed"),
    Named("2537", "a fugitive who left without difficulty", "without any difficulty by", "was a fugitive and then", "not decided"),
    Named("2537", "sought by local or by national officials", "only being\n sought", "wishes to do him harm", "found improper"),
    Named("2537", "whether another child was tried for", "did attempt to have", "nothing in his written", "found irrelevant"),
    Named("2537", "head of a household while in hiding", "placed as head of", "assertion that he\nwas a fugitive", "found unclear"),
    Named("2537", "a device that the letter leaves out", "forcibly implanted with an", "not mentioned in his wife", "found too little"),
]
# Told twice in other words, more closely, or of two happenings: no opinion calls these inconsistent.
AGREEING = [
    ("175121", "left China on October 28, 2004", "in Los\nAngeles on December 12, 2004"),
    ("175121", "in\nNew York on December 13, 2004", "On December 12, 2004, Huang entered"),
    ("175121", "on August 5, 1989", "on June 1, 1991"),
    ("175121", "home on August\n14, 1996", "on August 14-15, 1996"),
    ("175121", "leave China in May 2001", "remained in China until 2004"),
    ("175121", "fined 400 RMB", "amount of 10,000 RMB"),
    ("175121", "540 F.3d 1", "551 F.3d"),
    ("177229", "at the Miami International\nAirport on June 21, 2001", "in October 2001"),
    ("177229", "practicing Falun Gong shortly", "his\nChristianity."),
    ("177229", "until March 23, 2004", "merits on July 17, 2006"),
    ("2537", "In October 1999, my wife", "On October 27, 1999"),
    ("2537", "pregnant again in 1999", "again in May 1999"),
    ("2537", "Texas,\non December 15, 2004", "on or about December 15, 2004"),
    ("2537", "happened to be away working", "husband was away at a job"),
]


def read(opinion):
    return (OPINIONS / f"{opinion}.txt").read_text(encoding="utf-8")


def span(text, anchor):
    start = text.find(anchor)
    assert start >= 0, anchor
    return start, start + len(anchor)


def touches(finding, place):
    return any(passage.start < place[1] and place[0] < passage.end for passage in finding.passages)


@pytest.fixture(scope="module")
def found():
    kept = {}

    def of(opinion, lay):
        if opinion not in kept:
            kept[opinion] = [finding for finding in lay(read(opinion)) if finding.level is not Level.NOTE]
        return kept[opinion]

    return of


@pytest.mark.parametrize("named", NAMED, ids=[f"{n.opinion} {n.about}" for n in NAMED])
def test_what_an_opinion_calls_inconsistent_is_found_with_both_passages(named, found, findings_between):
    text = read(named.opinion)
    left, right = span(text, named.left), span(text, named.right)
    assert [f for f in found(named.opinion, findings_between) if touches(f, left) and touches(f, right)]


@pytest.mark.parametrize("opinion", ["175121", "177229", "2537"])
def test_nothing_is_found_that_the_opinion_does_not_call_inconsistent(opinion, found, findings_between):
    text = read(opinion)
    sides = [(span(text, n.left), span(text, n.right)) for n in NAMED if n.opinion == opinion]
    stray = [f.sentence for f in found(opinion, findings_between) if not any(touches(f, a) and touches(f, b) for a, b in sides)]
    assert stray == []


@pytest.mark.parametrize(("opinion", "left", "right"), AGREEING)
def test_what_an_opinion_tells_twice_without_a_contradiction_stays_quiet(opinion, left, right, found, findings_between):
    text = read(opinion)
    places = span(text, left), span(text, right)
    assert not [f for f in found(opinion, findings_between) if all(touches(f, place) for place in places)]


@pytest.mark.parametrize("opinion", ["175121", "177229", "2537"])
def test_no_finding_quotes_a_citation_as_a_fact(opinion, found, findings_between):
    text = read(opinion)
    cited = [(start, end) for start, end in citation_spans(text) if text[start:end].strip(" -\n").strip("0123456789")]
    for finding in found(opinion, findings_between):
        for passage in finding.passages:
            assert not any(start <= passage.start < end for start, end in cited), finding.sentence
