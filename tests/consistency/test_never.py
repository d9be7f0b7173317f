"""Whole tellings: what one denies altogether and another tells of, and what only seems to be denied."""

from __future__ import annotations

import pytest

from app.consistency.checks import never
from app.consistency.engine import check
from app.consistency.story.denial_words import NAMED, NOT_TOLD, WAYS, tables
from app.consistency.story.matters import classes
from app.consistency.story.phrases import rendered
from app.domain.finding import FindingKind
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

ENGLISH = """1. I was born in Kumasi, Ghana, in 1985. I kept bees with my father and I taught at the village school.

2. On 4 March 2014 two policemen arrested me at the school gate. They drove me to the station and I was kept in a cell for three nights.
A sergeant beat me with a cable until I could not stand.

3. On 11 August 2016 men of the chief's guard came to our yard. One of them pulled out a pistol and fired in the air.
They smashed our hives and set fire to my shed. Nobody put it out.

4. On 20 August 2016 my brother Kofi was arrested at the market. They held him for a week at the barracks in town.

5. On 2 September 2016 I went to the police and made a complaint. The inspector laughed.

6. In October 2016 I received a letter with a threat to kill me. I joined the Reform Party in that same month.

7. On 9 January 2017 I stood before a magistrate in Kumasi and he fined me for slander of the chief.

8. On 3 May 2017 a nurse at the clinic stitched my scalp. On 12 June 2017 I left Ghana by bus.
"""
BEGINNING = ENGLISH.partition("2. On 4")[0]
SPANISH = """1. Nací en Tarija, Bolivia, en 1985. Crié abejas con mi padre y enseñé en la escuela del pueblo.

2. El 4 de marzo de 2014 dos policías me arrestaron en el portón de la escuela. Estuve tres noches en una celda de la comisaría.
Un sargento me golpeó con un cable.

3. El 11 de agosto de 2016 llegaron hombres del cacique al patio. Uno de ellos sacó una pistola y disparó al aire.
Destruyeron nuestras colmenas y me quemaron la casa.

4. El 2 de septiembre de 2016 fui a la policía y puse una denuncia. El inspector se rió.

5. En octubre de 2016 recibí una carta con amenazas de muerte. El 12 de junio de 2017 salí de Bolivia en autobús.
"""
CHINESE = """1. 我1985年生于中国湖南省邵阳县。我跟父亲养蜂，在村里的小学教书。

2. 2014年3月4日，两个警察在校门口把我抓到派出所，关了三天三夜。一个警察用电线毒打了我。

3. 2016年8月11日，村长的人来到院子里，有一个人掏出手枪，朝天开了一枪。他们烧了我的房子。

4. 2016年9月2日，我去派出所报案，所长笑了。

5. 2016年10月我收到一封威胁信，说要杀我。2017年6月12日我坐大巴离开中国。
"""
QUESTIONS = """Q. Where were you born?
A. In Kumasi, in Ghana.

Q. What work did you do?
A. I kept bees with my father and I was a teacher at the school in our village.

Q. {}
A. {}

Q. How did you leave Ghana?
A. By bus, in June 2017.

Q. Who is still there?
A. My father and my brother Kofi, and the bees that are left.
"""
PREGUNTAS = """P. ¿Dónde nació?
R. En Tarija, en Bolivia.

P. ¿En qué trabajaba?
R. Criaba abejas con mi padre y era maestro en la escuela del pueblo.

P. {}
R. {}

P. ¿Cómo salió de Bolivia?
R. En autobús, en junio de 2017.
"""
WENTI = """问：你在哪里出生？
答：在中国湖南省邵阳县。

问：你做什么工作？
答：我跟父亲养蜂，在村里的小学教书。

问：{}
答：{}

问：你怎么离开中国的？
答：坐大巴，2017年6月。
"""
CLASHES = [
    ("Have you ever been arrested by the police, in Ghana or anywhere?", "No, sir."),
    ("Were you at any time held in a police station or a jail?", "Never, thank God."),
    ("You were never detained by the authorities, correct?", "Correct."),
    ("Has anybody ever laid hands on you?", "No. Nobody."),
    ("Were you ever beaten or otherwise physically harmed?", "Not once."),
    ("Did any of the men who came against you, at any time, have a gun?", "No. Sticks and stones."),
    ("Has anything of yours ever been burned or destroyed?", "Nothing, madam."),
    ("Since 2015, has anybody damaged any of your property?", "No, nothing."),
    ("Has anyone in your family ever been arrested?", "No, none of them."),
    ("Have you or any member of your family ever been jailed?", "No."),
    ("Did you ever complain to the police or to any other authority?", "No, never. What for?"),
    ("Did you at any time receive threats?", "None."),
    ("Have you ever been a member of a political party?", "No. I kept bees."),
    ("Have you ever been before a judge or a magistrate, or been charged?", "Never."),
    ("Did a doctor or a nurse ever treat you?", "No, never. My mother put herbs on it."),
    ("Apart from the tea stall, was anything of yours ever smashed or burned?", "No, just the tea stall."),
]
HOLDS = [  # the same questions with limits, other persons or other doers
    ("Have you ever been arrested in Mexico?", "No."),
    ("Have you ever been arrested in the United States?", "No, never."),
    ("Have you ever harmed or beaten anyone?", "No, never."),
    ("Apart from the shed, was anything of yours ever set on fire?", "No, just the shed."),
    ("Were you beaten in the barracks?", "No. Nobody beat me there."),
    ("While you were in the cell, did anybody beat your father?", "No."),
    ("Since May 2017, has anybody attacked you?", "No."),
    ("Before 2014, had you ever been arrested?", "No, never."),
    ("Has anybody burned anything of yours here?", "No, nobody here."),
    ("Has your father ever been arrested?", "No. He is old."),
    ("Did anything else happen to you, any other arrest?", "No, nothing else."),
    ("Have you ever been arrested, other than what you have told me?", "No."),
    ("Was your teacher ever threatened?", "Not that I know."),
    ("Did they beat you that night at the school?", "No. Nobody did."),
    ("Have you ever been a member of an armed group?", "No, never."),
    ("Has anyone in your family ever been killed?", "No, thank God."),
    ("Were you ever convicted of murder by a court in Togo?", "Never."),
    ("Where were you arrested?", "Nowhere special. At the school gate."),
    ("Did the army ever beat you?", "No, never. That was the police."),
    ("Did your brother ever report it to the police?", "No, he was afraid."),
]
STATED = [
    ("I was never in a police cell in my life.", True),
    ("The police never arrested me, not one single time.", True),
    ("Nobody ever set fire to anything of mine, and nobody ever burned my house.", True),
    ("Nobody in my family was ever detained by the police, neither my father nor my brother.", True),
    ("I never made any complaint to the police, then or at any other time.", True),
    ("Asked whether any of the attackers had ever shown a gun: PA said no, nobody.", True),
    ("I have never been beaten by anybody.", True),
    ("I never beat anybody.", False),
    ("Nobody was ever arrested for the fire.", False),
    ("My neighbour was never arrested.", False),
    ("The chief said that I had never been arrested.", False),
    ("I was never arrested again.", False),
    ("As far as I know nobody ever threatened me.", False),
    ("If I had never been arrested I would still be there.", False),
    ("On that day nobody beat me.", False),
]
SPANISH_ANSWERS = [
    ("¿Ha sido detenido o arrestado alguna vez?", "No, nunca.", True),
    ("¿Alguna vez lo golpearon?", "Nunca, gracias a Dios.", True),
    ("¿Alguien le ha destruido o quemado algo suyo?", "No, nadie.", True),
    ("¿Acudió usted alguna vez a la policía o a otra autoridad para denunciar?", "Jamás.", True),
    ("¿Ha recibido amenazas en algún momento?", "No. Nunca.", True),
    ("¿Lo golpearon esa noche en la escuela?", "No, nadie.", False),
    ("¿Alguna vez golpearon a su tía?", "No, nunca.", False),
    ("¿Ha sido arrestado alguna vez en México?", "No, nunca.", False),
]
CHINESE_ANSWERS = [
    ("你曾经被逮捕或拘留过吗？", "没有，从来没有。", True),
    ("有没有人烧过你的东西？", "没有。", True),
    ("你报过案吗？", "从来没有。", True),
    ("你有没有收到过威胁？", "没有。", True),
    ("那天晚上他们打你了吗？", "没有。", False),
    ("你在美国被逮捕过吗？", "没有。", False),
]


@pytest.fixture
def denied(telling):
    """What the check finds between a declaration and another telling."""

    def lay(declaration, other, kind=StatementKind.CREDIBLE_FEAR):
        sources = telling(declaration, "the declaration"), telling(other, "the other telling", kind)
        found = check(Snapshot(sources)).findings
        return [f for f in found if f.causes == never.CAUSES]

    return lay


@pytest.mark.parametrize(("question", "answer"), CLASHES)
def test_a_no_to_ever_meets_any_instance(question, answer, denied):
    (finding,) = denied(ENGLISH, QUESTIONS.format(question, answer))
    said = [p.quote for p in finding.passages if p.source_id == "the other telling"]
    assert question in said
    assert answer.partition(".")[0] in " ".join(said)
    assert any(p.source_id == "the declaration" for p in finding.passages)


@pytest.mark.parametrize(("question", "answer"), HOLDS)
def test_a_no_holds_for_its_place_time_person_and_doer(question, answer, denied):
    assert denied(ENGLISH, QUESTIONS.format(question, answer)) == []


@pytest.mark.parametrize(("sentence", "is_found"), STATED)
def test_a_denial_in_its_own_words(sentence, is_found, denied):
    told = f"{BEGINNING}2. {sentence}\n\n3. I left Ghana by bus in June 2017 and I crossed four countries with a cousin of my mother.\n"
    assert bool(denied(ENGLISH, told, StatementKind.I589)) is is_found


@pytest.mark.parametrize(("question", "answer", "is_found"), SPANISH_ANSWERS)
def test_a_no_in_spanish(question, answer, is_found, denied):
    assert bool(denied(SPANISH, PREGUNTAS.format(question, answer))) is is_found


@pytest.mark.parametrize(("question", "answer", "is_found"), CHINESE_ANSWERS)
def test_a_no_in_chinese(question, answer, is_found, denied):
    assert bool(denied(CHINESE, WENTI.format(question, answer))) is is_found


def test_a_paper_that_itself_tells_of_it_denies_something_else(denied):
    own = QUESTIONS.format("Have you ever been arrested?", "No, never.") + "\nQ. And in 2014?\nA. The police arrested me at the school.\n"
    assert denied(ENGLISH, own) == []


def test_what_came_after_the_paper_was_told_is_not_denied(denied, telling):
    early = telling(QUESTIONS.format("Has anyone in your family ever been arrested?", "No."), "the other telling", StatementKind.BORDER)
    late = ENGLISH.replace("20 August 2016", "20 August 2021")
    told = telling("Date of interview: 20 June 2017\n\n" + early.document.text, "the other telling", StatementKind.BORDER)
    found = check(Snapshot((telling(late), told))).findings
    assert [f for f in found if f.causes == never.CAUSES] == []


def test_two_denials_of_one_answer_are_one_finding(denied):
    (finding,) = denied(ENGLISH, QUESTIONS.format("Has anybody ever beaten you, or burned anything of yours?", "No, nobody."))
    assert "violence to the body and damage to property" in finding.reasoning


@pytest.mark.parametrize("name", tables())
def test_every_subject_is_named_and_told_in_three_languages(name):
    table = tables()[name]
    assert set(table) <= {"ask", "kind", NAMED, NOT_TOLD, *WAYS}
    told = [table[way] for way in WAYS if way in table]
    for language in ("en", "es", "zh"):
        assert table[NAMED][language]
        assert any(language in ways for ways in told)
        assert all(list(rendered(ways[language], classes()[language], language)) for ways in told if language in ways)


ABROAD = [
    ("Have you ever lived, worked or travelled in any country other than Ghana before this journey?", "No, sir. Not one.", True),
    ("Had you been abroad?", "No. This is the first time I am going out of Ghana.", True),
    ("Have you ever been detained in any country?", "No.", False),
    ("When did you go to Togo?", "In 2009, for a year. I had never been outside Ghana before that.", False),
]


@pytest.mark.parametrize(("question", "answer", "is_found"), ABROAD)
def test_never_abroad_meets_a_year_in_another_country(question, answer, is_found, telling):
    stay = "9. My mother sold her loom, and in May 2009 I went to Togo and I carried bricks in Lomé for a year.\n"
    told = telling(f"{ENGLISH}\n{stay}"), telling(QUESTIONS.format(question, answer), "the other telling", StatementKind.BORDER)
    assert any(f.kind is FindingKind.TRAVEL for f in check(Snapshot(told)).findings) is is_found


@pytest.mark.parametrize(
    "held",
    ["On 2 August 2017 I walked over the line near Jacumba, California, and I was detained the same morning."],
)
def test_held_at_the_border_of_arrival_is_not_held_at_home(held, denied):
    told = f"{BEGINNING}\n9. {held}\n"
    assert denied(told, QUESTIONS.format("Have you ever been arrested or detained in Ghana?", "No. Never.")) == []


JOURNEY = """
9. On 20 June 2017 I reached Agadez in Niger. In July I was taken to the deportation camp in Agadez and we slept there four nights.

10. In August 2017 I was in Lomé, in Togo. A man stopped me at the fish market. He said, "We know where you sleep."

11. In Cotonou, Benin, nothing happened and I mended nets.
"""
PLACED = [
    ("Did anyone threaten you in Togo?", "No. I was left alone.", True),
    ("Were you threatened by anybody in Lomé?", "No, nobody.", True),
    ("Did anyone threaten you in Benin?", "No. It was quiet.", False),
    ("Other than in Ghana, have police ever held you in custody?", "No. Only in Ghana.", True),
    ("Were you ever detained in another country?", "No, never.", True),
    ("Were you ever arrested in another country?", "No. Only in Niger, in a camp.", False),
    ("Did anybody beat you in Togo?", "No, nobody.", False),
]


@pytest.mark.parametrize(("question", "answer", "is_found"), PLACED)
def test_a_no_for_one_place_meets_what_was_there(question, answer, is_found, denied):
    assert bool(denied(ENGLISH + JOURNEY, QUESTIONS.format(question, answer))) is is_found


@pytest.mark.parametrize(
    ("question", "is_found"),
    [("Have you ever been arrested?", False), ("Have you ever been arrested or held by anyone?", True)],
)
def test_a_gang_arrests_nobody_but_holds_people(question, is_found, denied):
    told = (
        f"{BEGINNING}2. On 3 May 2015 four men of a gang took me from the road and I was kept for two nights in a cell under their bar.\n"
    )
    assert bool(denied(told.replace("cell", "room"), QUESTIONS.format(question, "No, never."))) is is_found


def test_what_a_witness_did_together_with_the_client_was_done(telling):
    told = f"{ENGLISH}{JOURNEY}\n12. Men with sticks broke our door at night. We never made any report about that night to the police.\n"
    letter = (
        "I am the brother of Kwame. I write for his case.\n\nMen with sticks broke our door at night and beat us both.\n\n"
        "In the morning we went to the police station and they wrote it in the occurrence book.\n"
    )
    sources = telling(told, "the declaration"), telling(letter, "the letter", StatementKind.LETTER)
    assert any(f.causes == never.CAUSES for f in check(Snapshot(sources)).findings)


BOATYARD = """1. I was born in Paita, Peru, in 1984. I mended boats with my uncle and I taught at the parish school.

2. On 9 May 2017 the police arrested me at the harbour. I was in a cell for two weeks. {}

3. On 21 November 2019 three men beat me with oars behind the net shed. I crawled home along the wall.

4. On 4 January 2021 I left Peru by bus.
"""
OUTSIDE = """P. ¿Dónde nació?
R. En Paita, en Perú.

P. ¿Cuándo lo arrestaron?
R. El 9 de mayo de 2017, en el puerto.

P. ¿Cuánto tiempo estuvo en la celda?
R. Dos semanas.

P. ¿Qué pasó después?
R. {}

P. ¿Cómo salió de Perú?
R. En autobús, en enero de 2021.
"""


@pytest.mark.parametrize(
    ("denial", "answer", "is_found"),
    [
        ("Nobody beat me while I was held.", "El 21 de noviembre de 2019 me golpearon tres hombres con remos.", False),
        ("During my detention nobody laid a hand on me.", "El 21 de noviembre de 2019 me golpearon con remos.", False),
        ("During my detention nobody laid a hand on me.", "El 12 de mayo de 2017 los policías me golpearon con un palo en la celda.", True),
    ],
)
def test_that_nobody_was_beaten_in_custody_is_met_only_by_what_was_done_in_it(telling, denial, answer, is_found):
    sources = (telling(BOATYARD.format(denial)), telling(OUTSIDE.format(answer), "the interview", StatementKind.CREDIBLE_FEAR))
    assert any(f.kind is FindingKind.POLARITY for f in check(Snapshot(sources)).findings) is is_found
