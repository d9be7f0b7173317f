"""Courts that one telling has and another has not, pictures against the telling of their taking, things before their time."""

from __future__ import annotations

import pytest

from app.consistency.checks import of_record, process, taken_pictures
from app.consistency.engine import Checker
from app.domain.progress import Progress
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

STORY = """I was a bus driver in Kolda and I carried the flyers of the drivers' union.
On Tuesday, 9 March 2021, two officers stopped my bus at the bridge and took me to the commissariat.
They asked who had printed the flyers and I gave no name.
{paper}
My uncle brought food each day and they let him pass it through the gate.
After nine days the commissioner opened the door himself and told me to drive and be quiet.
I drove for two months more, and then I heard that they had come to the depot again.
I left for the coast with my cousin on 2 June 2021.
"""
FORM = """I drove a bus in Kolda and handed out flyers of the drivers' union.
In March 2021 the police stopped my bus at the bridge and took me away.
They wanted to know who had printed the flyers.
{paper}
My uncle brought me food every day at the gate.
When I was out I went on driving for about two months until they came to the depot.
I fled to the coast with a cousin in June 2021.
"""


def run(check, telling, *texts):
    kinds = (StatementKind.DECLARATION, StatementKind.I589)
    sources = [telling(text, f"the paper {n}", kinds[n] if n < 2 else None) for n, text in enumerate(texts)]
    return list(check.find(Checker()._laid_out(Snapshot(tuple(sources)), Progress(), 9)))


@pytest.mark.parametrize(
    "said",
    [
        "I was held for nine days under a warrant signed by a judge of the regional court.",
        "The court sentenced me to nine days for disturbing the peace.",
        "I was brought before a magistrate and served a nine-day sentence.",
    ],
)
@pytest.mark.parametrize(
    "denied",
    [
        "There was no judge and no paper, I slept nine nights on a bench behind the counter.",
        "For nine nights I was never charged or tried, nobody wrote anything down.",
        "They kept me nine nights without any judge having seen me.",
    ],
)
def test_a_court_that_the_other_telling_has_not_is_asked_after(telling, said, denied):
    found = run(process, telling, STORY.format(paper=denied), FORM.format(paper=said))
    assert [sorted(p.quote for p in f.passages) for f in found] == [sorted((denied, said))]


@pytest.mark.parametrize(
    "said",
    [
        "The police held me for nine days and no court ever heard of it.",
        "They threatened that a judge would sentence me to five years, and kept me nine days.",
        "I was kept nine days at the station, on the word of the commissioner.",
    ],
)
def test_two_tellings_without_a_court_stay_quiet(telling, said):
    assert not run(process, telling, STORY.format(paper="There was no judge and no paper."), FORM.format(paper=said))


PICTURE = """I kept a stall of cloth in the market of Bunia.
On Saturday, 14 August 2021, a letter lay under my door with three bullets in it.
I took a photograph of the letter on my counter in {place} that same day, and then I burned it.
On 20 August 2021 I closed the stall and left for the border with my sister.
"""
LIST = """FILES ON THE APPLICANT'S TELEPHONE
IMG_20210814_101233.jpg   created 2021-08-14 10:12   letter and bullets on a board; place label: {place}
IMG_20210902_080000.jpg   created 2021-09-02 08:00   road with trucks; place label: Kampala, Uganda
"""
CHAT = """MESSAGES WITH MY SISTER
14/08/2021 18:02 - Me: {file} (file attached)
14/08/2021 18:03 - Me: This lay under the door this morning
14/08/2021 18:20 - Sister: Come to me at once
"""


def test_a_picture_that_carries_another_town_is_asked_after(telling):
    texts = PICTURE.format(place="Bunia"), FORM.format(paper=""), LIST.format(place="Kinshasa")
    (finding,) = run(taken_pictures, telling, *texts)
    assert any("Kinshasa" in p.quote for p in finding.passages)
    assert any("I took a photograph" in p.quote for p in finding.passages)
    assert not run(taken_pictures, telling, *texts[:2], LIST.format(place="Bunia"))


def test_a_file_named_days_before_the_picture_was_taken_is_asked_after(telling):
    texts = PICTURE.format(place="Bunia"), FORM.format(paper=""), CHAT.format(file="IMG-20210810-WA0003.jpg")
    assert [f.reasoning for f in run(taken_pictures, telling, *texts)] == [
        "The name of the file bears 10 August 2021, 4 days before 14 August 2021."
    ]
    assert not run(taken_pictures, telling, *texts[:2], CHAT.format(file="IMG-20210814-WA0003.jpg"))


@pytest.mark.parametrize(
    ("told", "is_early"),
    [
        ("In October 2018 the guard at the station scanned my health code and let me pass.", True),
        ("In October 2020 the guard at the station scanned my health code and let me pass.", False),
        ("In October 2018 there was no health code yet, the guard looked at my card.", False),
        ("2018年10月，车站的保安扫了我的健康码才放我进去。", True),
        ("In 2008 my brother sent me a message on WhatsApp that they had come.", True),
        ("In 2014 my brother sent me a message on WhatsApp that they had come.", False),
    ],
)
def test_a_thing_before_its_time_is_asked_after(telling, told, is_early):
    assert bool(run(of_record, telling, STORY.format(paper=told), FORM.format(paper=""))) is is_early
