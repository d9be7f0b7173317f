"""An original beside its translation: what came out otherwise is found, a faithful rendering stays quiet."""

from __future__ import annotations

import pytest

from app.consistency.engine import check
from app.domain.finding import FindingKind, Level
from app.domain.snapshot import Snapshot

SPANISH = """ACTA DE COMPARECENCIA

Expediente: FP-20931-2017
Fecha: 14 de octubre de 2017

El compareciente vive en la aldea El Tablón desde marzo de 2009 con su hermana.
El jueves 5 de octubre de 2017, como a las nueve de la mañana, llegaron tres hombres en un camión rojo.
Uno de ellos lo golpeó en la rodilla izquierda con un palo.
Lo tuvieron encerrado durante dos semanas en una bodega y le exigieron 4,500 quetzales.
No vio la cara del que mandaba.
La policía lo citó para el martes 10 de octubre.
El placa del vehículo era P-482KLM.
Su hermana puso una candela en la iglesia y lo esperó toda la noche.
Firma el acta ante dos testigos.
"""
ENGLISH = """RECORD OF APPEARANCE

File: FP-20931-2017
Date: October 14, 2017

The person appearing has lived in the village of El Tablón since March 2009 with his sister.
On Thursday, October 5, 2017, at about nine in the morning, three men arrived in a red truck.
One of them struck him on the left knee with a stick.
They kept him locked up for two weeks in a warehouse and demanded 4,500 quetzals from him.
He did not see the face of the one in command.
The police summoned him for Tuesday, October 10.
The plate of the vehicle was P-482KLM.
His sister lit a candle in the church and waited for him all night.
He signs the record before two witnesses.
"""
CHANGED = [
    ("October 5, 2017", "November 5, 2017"),
    ("October 5, 2017", "October 15, 2017"),
    ("since March 2009", "since March 2006"),
    ("Tuesday, October 10", "Wednesday, October 10"),
    ("nine in the morning", "nine in the evening"),
    ("three men", "thirteen men"),
    ("left knee", "right knee"),
    ("two weeks", "two months"),
    ("4,500 quetzals", "45,000 quetzals"),
    ("did not see the face", "saw the face"),
    ("summoned him", "arrested him"),
    ("P-482KLM", "P-428KLM"),
    ("with his sister", "with his aunt"),
    ("red truck", "blue truck"),
    ("with a stick", "with a machete"),
]


def changes(telling, original: str, translation: str):
    sources = (telling(original, "the original", None), telling(translation, "the translation", None))
    found = check(Snapshot(sources)).findings
    return [finding for finding in found if finding.kind is FindingKind.TRANSLATION and finding.level is not Level.NOTE]


@pytest.mark.parametrize(("said", "changed"), CHANGED)
def test_what_a_translator_changed_is_found_at_its_place(said, changed, telling):
    (finding,) = changes(telling, SPANISH, ENGLISH.replace(said, changed))
    assert any(changed.split()[-1] in passage.quote for passage in finding.passages)


def test_a_faithful_translation_stays_quiet(telling):
    assert changes(telling, SPANISH, ENGLISH) == []


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("for two weeks", "for fourteen days"),
        ("at about nine in the morning", "at around 9:00 a.m."),
        ("October 14, 2017", "10/14/2017"),
        ("three men arrived in a red truck", "three men came in a red lorry"),
        ("He did not see the face of the one in command.", "He was unable to see the face of the one in command."),
        ("The plate of the vehicle was P-482KLM.", "The vehicle had the plate P-482KLM;\nthat is all he knows of it."),
    ],
)
def test_other_words_for_the_same_are_no_change(said, instead, telling):
    assert changes(telling, SPANISH, ENGLISH.replace(said, instead)) == []


def test_a_sentence_left_out_is_asked_after(telling):
    left_out = ENGLISH.replace("They kept him locked up for two weeks in a warehouse and demanded 4,500 quetzals from him.\n", "")
    (finding,) = changes(telling, SPANISH, left_out)
    assert "encerrado" in finding.passages[0].quote


CHINESE = """通知书

赵明亮，男，1979年5月21日出生，住河东镇西街8号。
二〇一六年三月九日上午十时，赵明亮在家中被传唤至河东派出所接受询问。
其左手有旧伤。
学习期限不少于六个月。
每月可会见一次，每次不超过二十分钟。
不得使用手机。
联系电话：0400-555-0101
2016年3月12日
"""
RENDERED = """NOTICE

Zhao Mingliang, male, born May 21, 1979, residing at No. 8, West Street, Hedong Town.
At 10:00 a.m. on March 9, 2016, Zhao Mingliang was summoned from his home to Hedong Police Station for questioning.
His left hand has an old injury.
The period of study is not less than six months.
One meeting a month is allowed, each of no more than twenty minutes.
Use of a mobile phone is not permitted.
Telephone: 0400-555-0101
March 12, 2016
"""


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("May 21, 1979", "May 27, 1979"),
        ("was summoned from", "was arrested at"),
        ("for questioning", "under arrest"),
        ("left hand", "right hand"),
        ("six months", "three months"),
        ("not less than six months", "not more than six months"),
        ("twenty minutes", "two minutes"),
        ("March 12, 2016", "March 2, 2016"),
    ],
)
def test_chinese_papers_are_read_the_same_way(said, changed, telling):
    text = RENDERED.replace(said, changed)
    text = (
        text.replace("for questioning", "and taken in")
        if "arrested" in changed
        else text.replace("was summoned from", "was taken from")
        if "arrest" in changed
        else text
    )
    assert len(changes(telling, CHINESE, text)) == 1


def test_a_faithful_rendering_from_chinese_stays_quiet(telling):
    assert changes(telling, CHINESE, RENDERED) == []


def test_original_and_translation_may_stand_in_one_paper(telling):
    text = f"EXHIBIT 7\n\n{CHINESE}\n\n{RENDERED.replace('left hand', 'right hand')}"
    found = check(
        Snapshot((telling(text, "the slip", None), telling("I was ill for a long time.\n\nThe doctor gave me a paper.", "the declaration")))
    ).findings
    assert [f.kind for f in found if f.kind is FindingKind.TRANSLATION] == [FindingKind.TRANSLATION]
