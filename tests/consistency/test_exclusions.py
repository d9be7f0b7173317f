"""What excludes what: the word lists of matters, and pairs of sentences written apart from them."""

from __future__ import annotations

import pytest

from app.consistency.engine import check
from app.consistency.story.matters import NOT_ABOUT, SCOPES, classes, is_value, knowledge, tables, told_in
from app.consistency.story.phrases import rendered
from app.consistency.words import words_of
from app.domain.finding import Level
from app.domain.snapshot import Snapshot

LANGUAGES = ("en", "es", "zh")
VALUES = [(name, value, table[value]) for name, table in tables() for value in table if is_value(value)]

DIFFER = [
    ("My wrists were roped together the whole way to the depot.", "Nobody had tied us; I kept my hands free on my knees."),
    ("In the depot the guards gave us lentils once a day.", "They gave us nothing to eat in the depot, not once."),
    ("I was kept alone in a cell at the depot.", "There were eleven other prisoners in the cell with me at the depot."),
    ("All that month my family did not know where I was.", "My mother visited me at the depot every Thursday."),
    ("The inspector showed us a warrant before the search.", "They searched the flat without any warrant."),
    ("A lawyer came to the depot on my second day and advised me.", "In the depot I was never allowed a lawyer."),
    ("I put my thumbprint on the statement.", "I refused to sign the statement they had typed."),
    ("My cousin escaped from the camp through a hole in the fence.", "My cousin was released from the camp after the feast."),
    ("The raiders wore balaclavas.", "I saw the faces of the raiders clearly."),
    ("I did not recognise any of the raiders.", "I recognised one of the raiders, the baker's son."),
    ("The men at the mill were in uniform.", "The men at the mill wore plain clothes."),
    ("I fainted when they struck me with the cable.", "When they struck me with the cable I stayed conscious the whole time."),
    ("My uncle was shot dead at the bridge.", "My uncle died of a heart attack at the bridge."),
    ("We never got my father's body back.", "The army returned my father's body to us after nine days."),
    ("I never saw a doctor about the broken arm.", "For the broken arm I was treated in a hospital."),
    ("They poured petrol on the roof and set the shop on fire.", "The fire in the shop began with an electrical short circuit."),
    ("The lamp in the room was burning when they came in.", "The room was pitch dark when they came in."),
    ("My aunt opened the door to them.", "They kicked in the door of my aunt's house."),
    ("I was pregnant when the mob came.", "I was not pregnant when the mob came."),
    ("I left the country by plane from the capital.", "I left my country on foot, not by plane."),
    ("A smuggler guided us over the pass.", "I crossed the pass without any guide."),
    ("I had no visa when I travelled.", "The consulate granted me a visa for the journey."),
    ("I applied for asylum in Serbia.", "I have never asked for asylum in any country before."),
    ("I never went back to my country.", "I went back to my country for my sister's wedding."),
    ("I reported the beating to the police.", "I never reported the beating to anyone; I was too afraid."),
    ("The interpreter was good and I understood everything.", "I could not understand the interpreter, who spoke another dialect."),
    ("I never learned to read.", "I read the newspaper to my father every evening."),
    ("I was dismissed from my post at the bank.", "I resigned from my post at the bank."),
    ("We prayed in secret in an underground church.", "We worshipped openly in a registered church."),
    ("I have never been a member of any party.", "In 2011 I joined the opposition party."),
    ("I took part in the march and carried a banner.", "I did not join the march; I only watched from a balcony."),
    ("I saw the beating of my neighbour with my own eyes.", "I was not there when my neighbour was beaten; I was told of it later."),
    ("The family paid the ransom.", "No ransom was paid for me."),
    ("I struggled and screamed for help.", "I froze and said nothing."),
    ("I had no phone in those years.", "I had my own phone in those years."),
    ("Me amarraron las manos con un lazo.", "Tenía las manos libres, nadie me amarró."),
    ("Los hombres andaban encapuchados.", "Les vi la cara descubierta a los hombres."),
    ("Nunca denuncié lo que pasó.", "Puse la denuncia en la comisaría."),
    ("Crucé el río sin papeles.", "Entré con visa de turista."),
    ("A mi tío lo mataron a balazos.", "Mi tío falleció de un infarto."),
    ("No sé leer.", "Leí la carta del juzgado yo misma."),
    ("Nos derribaron la puerta.", "Mi suegra les abrió la puerta."),
    ("他们给我戴上手铐。", "他们没有给我戴手铐。"),
    ("里面一天给两顿饭。", "里面三天没给饭吃。"),
    ("我在里面签了保证书。", "我始终没有签保证书。"),
    ("我去派出所报了案。", "我从来没有报过案。"),
    ("我坐飞机离开的。", "我是徒步走到边境出去的，没有坐飞机。"),
    ("我是党员。", "我从未加入任何党。"),
]
AGREE = [
    ("At first they tied my hands, later they cut the rope.", "My hands were tied."),
    ("I was alone in the cell until the spring, then they put in three other prisoners.", "I shared the cell with three others."),
    ("My brother never signed a statement.", "I signed the statement."),
    ("They said that I was a member of the party.", "I have never been a member of any party."),
    ("If they had shown a warrant, my father would have opened.", "They showed no warrant."),
    ("I was not hurt on the first of May 2015.", "On 9 June 2019 they broke my arm."),
    ("No lawyer came to the station that night.", "In the prison I had a lawyer."),
    ("Nobody has threatened me here.", "The militia threatened me in my village."),
    ("My sister can read.", "I never learned to read."),
    ("They wanted me to sign a confession.", "I refused to sign."),
    ("My uncle was killed in the war.", "My cousin survived the shooting."),
    ("I had no passport before 2012.", "I got my passport in 2015."),
    ("They told the neighbours to bring a lamp.", "It was dark in the room."),
    ("Somebody signed the paper on my behalf.", "I did not sign the paper."),
    ("Mi hermana no sabe leer.", "Yo leí la carta."),
    ("Si me amarraban, gritaba.", "Tenía las manos libres."),
    ("我父亲替我签了字。", "我没有签字。"),
    ("听说他被判了刑。", "他没有经过审判。"),
    ("他们想让我签字。", "我拒绝签字。"),
]

BOTH_SO = [  # no check may make a difference of these
    ("They fed us twice a day once the new warden had come.", "In the first week we had nothing to eat."),
    ("The men who searched the flat in March wore uniforms.", "The men who followed me in June wore plain clothes."),
    ("I had no lawyer at the police station.", "At the hearing a lawyer spoke for me."),
    ("I was unhurt the first time they chased us.", "In the second attack they broke my wrist."),
    ("My brother paid the ransom for my cousin.", "We refused to pay the gang's weekly tax."),
    ("I did not sign anything on the day of the arrest.", "On the last day I signed a pledge to leave politics."),
    ("I never went to school in the city.", "I went to primary school in our village."),
    ("My uncle was killed in that raid.", "My father survived the raid and lives in Basra."),
    ("The boy beside me was handcuffed.", "My hands were free."),
    ("My brother planned to join the army.", "My brother never served in the army."),
    ("He promised to bring us food.", "We got nothing to eat that night."),
    ("I wanted to study at the university.", "I never went to university."),
    ("According to the villagers the soldiers were masked.", "I saw the soldiers' faces clearly."),
    ("The guard claimed that my wife had visited.", "No one in my family ever visited me."),
    ("The newspaper wrote that the fire was an accident.", "They poured petrol on the roof and set it alight."),
    ("They accused me of being a member of the union.", "I was never a member of any union."),
    ("It was said that the prisoners had been released.", "He escaped over the wall."),
    ("Usually I walked to work with my brother.", "That morning I was walking to work alone."),
    ("The street lamp was mostly lit.", "That night the street was pitch dark."),
    ("Most Sundays we went to church.", "On that Sunday I did not go to church."),
    ("Normally the guards wore uniforms.", "The night they moved us the guards wore plain clothes."),
    ("For the first month I was kept alone in a cell.", "I shared a cell with five others in the spring."),
    ("All the men who had refused to sign were beaten.", "I was not beaten in the station."),
    ("I never finished my studies.", "I studied law for two years at the university."),
    ("My mother's only son, I was spoiled.", "My half brother Karim came to fetch me."),
    ("I was not beaten because of my faith.", "They beat me in the station for what I had written."),
    ("I did not leave by plane alone; my wife was with me.", "We took a plane from the capital."),
    ("A mi primo lo amarraron a un árbol.", "Yo tenía las manos libres."),
    ("La primera vez no denuncié.", "La segunda vez puse la denuncia en la fiscalía."),
    ("Querían que firmara, pero no firmé.", "Mi padre firmó el papel por mí."),
    ("Según los vecinos, los hombres iban encapuchados.", "Yo les vi la cara a dos hombres."),
    ("Casi siempre iba al trabajo con mi tío.", "Ese día iba solo al trabajo."),
    ("我哥哥被判了三年。", "我没有经过审判就放了。"),
    ("听邻居说来的人都穿着警服。", "来我家的人都是便衣。"),
    ("平时家里灯都亮着。", "那天晚上停电，一片漆黑。"),
]


def differing(findings):
    return [f for f in findings if " differ on " in f.reasoning]


@pytest.mark.parametrize(("left", "right"), DIFFER)
def test_what_cannot_both_be_so_is_a_difference_whichever_comes_first(left, right, flagged):
    assert flagged(left, right)
    assert flagged(right, left)


def test_a_finding_names_the_matter_both_values_and_benign_causes(findings_between):
    (finding,) = differing(findings_between("Nobody had tied us on the way to the depot.", "We were tied on the way to the depot."))
    assert "being bound: not bound; bound" in finding.reasoning
    assert finding.question == "Were your hands and feet free, and for how long?"
    assert finding.causes == ("Are these two occasions?",)


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_other_persons_times_wishes_and_hearsay_stay_quiet(left, right, findings_between):
    assert differing(findings_between(left, right)) == []


@pytest.mark.parametrize(("left", "right"), BOTH_SO)
def test_two_occasions_habits_parts_and_what_others_claim_stay_quiet_in_every_check(left, right, flagged):
    assert not flagged(left, right)
    assert not flagged(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Usually the guards wore uniforms.", "The guards never wore uniforms; they always wore plain clothes."),
        ("For the first month I was kept alone in a cell.", "I was never alone; the whole time I shared the cell with other women."),
        ("Marital status: single.", "I got married at nineteen."),
        ("They searched the house that night.", "They never came inside the house that night, they stood at the gate."),
    ],
)
def test_what_rules_out_all_times_meets_even_a_habit_or_a_part(left, right, flagged):
    assert flagged(left, right)


@pytest.mark.parametrize("text", sorted({text for pair in (*DIFFER, *AGREE) for text in pair}))
def test_a_text_does_not_differ_from_itself(text, findings_between):
    assert differing(findings_between(text, text)) == []


@pytest.mark.parametrize(
    ("answer", "is_found"),
    [("Q. Did you report it to the police?\nA. No.", True), ("Q. Who reported it to the police?\nA. No, I forget.", False)],
)
def test_a_plain_answer_takes_what_a_closed_question_asks(answer, is_found, findings_between):
    assert bool(differing(findings_between("I reported it to the police.", answer))) is is_found


def test_a_question_by_itself_settles_nothing(findings_between):
    assert differing(findings_between("I reported it to the police.", "Q. You never reported it to the police?")) == []


FILLER = "\n\n".join(
    f"{n}. {line}"
    for n, line in enumerate(("We keep bees.", "The hill is steep.", "The ferry is old.", "My aunt bakes.", "Rain is rare."), 30)
)


@pytest.mark.parametrize(
    ("own", "other", "is_found"),
    [
        ("I did not report the theft to the police.", "I reported the theft to the police.", True),
        ("I never went back to my country.", "The well was deep.", False),
        ("The bulb in the corridor was on.", "It was pitch dark on the mountain.", False),
        ("I keep a knife for bread.", "Nobody was armed.", False),
    ],
)
def test_in_whole_papers_only_one_scene_or_a_whole_life_is_compared(own, other, is_found, telling):
    sources = (telling(f"1. {own}\n\n{FILLER}", "one"), telling(f"1. {other}\n\n{FILLER}", "two"))
    found = differing(check(Snapshot(sources)).findings)
    assert bool(found) is is_found
    assert all(f.level is not Level.NOTE for f in found)


def test_there_are_many_matters_and_each_is_well_formed():
    matters = knowledge().matters
    assert len(matters) >= 150
    for matter in matters.values():
        assert matter.values, matter.name
        assert matter.scope in SCOPES
        assert matter.about in {"person", "scene"}
        assert matter.question.endswith((".", "?"))
        assert matter.causes
        assert all(pair <= set(matter.values) and len(pair) == 2 for pair in matter.together), matter.name


@pytest.mark.parametrize(("name", "value", "listed"), VALUES, ids=[f"{name}: {value}" for name, value, _ in VALUES])
def test_each_value_is_met_in_its_examples_and_each_phrase_in_its_own_words(name, value, listed):
    if value != NOT_ABOUT:
        assert set(listed) <= {*LANGUAGES, "like"}
        assert len(listed["like"]) == len(LANGUAGES)
        for language, example in zip(LANGUAGES, listed["like"], strict=True):
            found = [f for f in told_in(example, words_of(example), language) if f.matter == name]
            assert any(f.is_so is (f.value == value) for f in found), example
    for language in LANGUAGES:
        for wording in rendered(listed.get(language, ""), classes()[language], language):
            met = knowledge().phrases.met(wording, words_of(wording), language)
            assert any(one.key == (name, value) for one in met), wording


@pytest.mark.parametrize("phrase", [".. door", "door ..", "~", "+.. open"])
def test_a_phrase_that_begins_or_ends_with_a_gap_is_refused(phrase):
    with pytest.raises(ValueError, match="gap"):
        knowledge().phrases.add("en", phrase, ("a matter", "a value"))
