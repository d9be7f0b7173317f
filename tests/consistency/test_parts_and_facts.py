"""Who played a part, what is plainly so, the town of a day, grave harm left out, one word rendered twice: clashes and look-alikes."""

from __future__ import annotations

import pytest

from app.consistency.engine import check
from app.domain.finding import FindingKind, Level
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

AROUND = "The rains came late that year.\n\nOur street had nine houses and one tap.\n\nMy grandmother sold lamp oil.\n\nWe kept two goats."
CLASHES = [
    ("identity", "My wife is Hana Bekele.", "Q. What is your wife's name?\nA. Her name is Sara Tolosa."),
    ("identity", "The man I married is Petro Savchuk.", "Q. Who are you married to?\nA. I am married to Ivan Bondar."),
    ("identity", "Mi esposo se llama Luis Paredes.", "P. ¿Cómo se llama su esposo?\nR. Se llama Jorge Medina."),
    ("identity", "我的丈夫叫陈国强。", "问：你丈夫叫什么名字？\n答：我丈夫是刘德明。"),
    ("identity", "I was questioned by Captain Osman Farah.", "Q. Who questioned you?\nA. The officer who questioned me was Idris Warsame."),
    (
        "person",
        "My aunt carried me to the clinic on her back.",
        "Q. How did you get to the clinic?\nA. My neighbour took me to the clinic.",
    ),
    ("person", "Mi abuelo me llevó al hospital.", "P. ¿Quién lo llevó al hospital?\nR. Me llevó al hospital mi tía."),
    ("person", "是奶奶送我去医院的。", "问：谁送你去医院？\n答：我舅舅送我去的医院。"),
    ("person", "My brother was beside me when they arrested me.", "Q. Who was with you when you were arrested?\nA. My cousin was with me."),
    ("polarity", "They did not take my passport.", "Q. Did they take your passport?\nA. Yes."),
    ("polarity", "The soldiers seized my phone.", "Q. Did the soldiers take your phone?\nA. No. They left it where it was."),
    ("polarity", "Se llevaron mi cámara.", "P. ¿Se llevaron su cámara?\nR. No, la cámara la dejaron donde estaba."),
    ("polarity", "I never reported the attack to the police.", "Q. Did you report the attack to the police?\nA. Yes, I filed a complaint."),
    ("polarity", "A guard slapped me in the cell.", "Q. Were you hit while you were in the cell?\nA. No. Nobody touched me."),
    ("polarity", "拘留期间警察打了我。", "问：拘留期间有人打过你吗？\n答：没有。"),
    (
        "polarity",
        "An officer laid a typed confession before me. I signed it and they let me go.",
        "Q. What about the confession the officer gave you?\nA. I refused to sign the confession.",
    ),
    (
        "polarity",
        "The governor came to my shop and told me to close it.",
        "Q. Did the governor ever speak with you in person?\nA. No, never.",
    ),
    ("place", "On 4 May 2017 I was arrested in Nairobi.", "Q. Where were you arrested?\nA. On 4 May 2017 I was arrested in Mombasa."),
    (
        "place",
        "El 9 de julio de 2018 me internaron en un hospital de Quito.",
        "P. ¿Dónde?\nR. El 9 de julio de 2018 me internaron en Guayaquil.",
    ),
    (
        "omission",
        "In the cell they gave me electric shocks on the hands.",
        "Q. Tell me everything they did to you in detention.\nA. They shouted.\n\nQ. Was anything else done to you?\nA. That is all.",
    ),
    (
        "omission",
        "关押期间他们用电棍电我，还灌水。",
        "问：请把关押期间他们对你做的事全部说出来。\n答：他们骂我。\n\n问：还有别的吗？\n答：没有了。",
    ),
    ("terminology", "My first language is Dinka.", "Q. What is your native language?\nA. Nuer."),
    ("terminology", "I was charged with sedition.", "Q. What happened in court?\nA. They charged me with theft."),
]
ALIKE = [
    ("My wife is Magdalene Okoro.", "Q. What is your wife's name?\nA. Her name is Magda."),
    ("My wife is Hana Bekele.", "Q. What is your wife's name?\nA. Hana."),
    ("My wife is Hana Bekele.", "Q. Who told you?\nA. My brother's wife, Sara Tolosa."),
    ("My first wife was Hana Bekele; we divorced.", "Q. What is your wife's name?\nA. My wife is Sara Tolosa."),
    ("我的妻子叫李秀兰。", "问：你妻子叫什么名字？\n答：我妻子是李秀兰。"),
    ("My aunt carried me to the clinic.", "Q. How did you get to the clinic?\nA. My aunt and my neighbour took me to the clinic."),
    ("My mother took me to the hospital on 3 May 2015.", "Q. And in 2017?\nA. My sister took me to the hospital on 8 June 2017."),
    ("Mi madre me llevó al hospital.", "P. ¿Quién lo llevó al hospital?\nR. Mi mamá."),
    ("They did not take my passport.", "Q. Did they take your passport?\nA. No."),
    ("The soldiers seized my phone.", "Q. Did the soldiers take your computer?\nA. No. They left it where it was."),
    ("They wanted to take my camera.", "Q. Did they take your camera?\nA. No, they left it where it was."),
    ("I took my passport with me.", "Q. Did they take your passport?\nA. No."),
    ("I never reported it to the police.", "Q. Did you report it to the prosecutor?\nA. Yes, to the prosecutor's office."),
    ("I did not report the beating of 2 May 2015.", "Q. The one in 2018?\nA. I reported the beating of 7 July 2018 to the police."),
    ("Strangers hit me in the street.", "Q. Were you hit while you were in the cell?\nA. No."),
    ("在拘留期间没有人打我。", "问：拘留期间他们打过你吗？\n答：没有，没有人打我。"),
    (
        "I signed this declaration with my own pen.",
        "Q. What about the confession the officer gave you?\nA. I refused to sign the confession.",
    ),
    ("The governor came to the town for the feast.", "Q. Did the mayor ever speak with you in person?\nA. No, never."),
    ("On 4 May 2017 I was arrested in Nairobi.", "Q. And then?\nA. On 4 May 2017 they took me to Mombasa after my arrest in Nairobi."),
    ("On 4 May 2017 I was arrested in Nairobi.", "Q. Where?\nA. On 9 June 2018 I was arrested in Mombasa."),
    (
        "In the cell they gave me electric shocks.",
        "Q. Tell me everything they did to you in detention.\nA. They gave me electric shocks with a wire.\n\nQ. Anything else?\nA. No.",
    ),
    (
        "They threatened to give me electric shocks in the cell.",
        "Q. Tell me everything they did to you in detention.\nA. They shouted at me.\n\nQ. Anything else?\nA. No.",
    ),
    ("My first language is Dinka; I also speak Nuer.", "Q. What is your native language?\nA. Dinka."),
    ("My neighbour was charged with theft.", "Q. And you?\nA. I was charged with sedition."),
]


@pytest.fixture
def laid(telling):
    def lay(declared: str, answered: str):
        interview = telling(answered, "the interview", StatementKind.ASYLUM_OFFICE)
        return check(Snapshot((telling(declared), interview, telling(AROUND, "a letter", StatementKind.LETTER)))).findings

    return lay


@pytest.mark.parametrize(("kind", "declared", "answered"), CLASHES)
def test_what_cannot_both_be_so_is_found(kind, declared, answered, laid):
    assert kind in {f.kind.value for f in laid(declared, answered) if f.level is not Level.NOTE}


@pytest.mark.parametrize(("declared", "answered"), ALIKE)
def test_what_can_both_be_so_stays_quiet(declared, answered, laid):
    quiet = {
        FindingKind.IDENTITY,
        FindingKind.PERSON,
        FindingKind.POLARITY,
        FindingKind.PLACE,
        FindingKind.OMISSION,
        FindingKind.TERMINOLOGY,
    }
    assert not [f.sentence for f in laid(declared, answered) if f.kind in quiet and f.level is not Level.NOTE]


ORIGINAL = """ACTA No. 118-2019

El 3 de abril de 2019 el señor Pablo Reyes fue detenido en Trujillo.

El señor Reyes estuvo detenido 6 días.

Tres testigos firmaron el acta el 9 de abril de 2019.
"""
RENDERED = """RECORD No. 118-2019

On April 3, 2019 Mr. Pablo Reyes was detained in {town}.

Mr. Reyes was {word} for 6 days.

Three witnesses signed the record on April 9, 2019.
"""


@pytest.mark.parametrize(
    ("town", "word", "kinds"),
    [("Trujillo", "detained", set()), ("Trujillo", "imprisoned", {"terminology"}), ("Arequipa", "detained", {"translation"})],
)
def test_a_translation_keeps_one_word_for_one_and_its_towns(town, word, kinds, telling):
    original = telling(ORIGINAL, "the record", None)
    translation = telling(RENDERED.format(town=town, word=word), "its translation", None, translates="the record")
    quiet = telling(AROUND, "a letter", StatementKind.LETTER)
    found = {f.kind.value for f in check(Snapshot((original, translation, quiet))).findings if f.level is not Level.NOTE}
    assert found & {"terminology", "translation"} == kinds
