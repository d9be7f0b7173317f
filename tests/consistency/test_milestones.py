"""Order, speed, days, lengths and ages of what a life has few of, told in two papers in the speech of many countries."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.consistency.checks.journeys import _journey as journey_in
from app.consistency.engine import check
from app.consistency.story.milestone_words import named_in
from app.consistency.telling import read_sentences
from app.domain.exhibit import FileFact
from app.domain.finding import FindingKind, Level
from app.domain.snapshot import Snapshot
from app.domain.statement import StatementKind

FILLER = {
    "en": "The valley is dry.\n\nBread is baked at dawn.\n\nWe keep goats.\n\nThe well is deep.\n\nSnow is rare.\n\nOwls call.",
    "es": "El valle es seco.\n\nEl pan se hornea al alba.\n\nCriamos cabras.\n\nEl pozo es hondo.\n\nCasi no nieva.",
    "zh": "山谷很干。\n\n天亮时烤面包。\n\n我们养羊。\n\n井很深。\n\n很少下雪。\n\n夜里有猫头鹰。",
}
SEQUENCE, TRAVEL, METADATA, DATE = FindingKind.SEQUENCE, FindingKind.TRAVEL, FindingKind.METADATA, FindingKind.DATE
DURATION, AGE, ANACHRONISM = FindingKind.DURATION, FindingKind.AGE, FindingKind.ANACHRONISM


@pytest.fixture
def kinds(telling):
    """Kinds of every finding that is more than a note between a declaration and an interview."""

    def lay(language: str, declaration: str, interview: str) -> set[FindingKind]:
        sources = (
            telling(f"{declaration}\n\n{FILLER[language]}", "the declaration"),
            telling(f"{interview}\n\n{FILLER[language]}", "the interview notes", StatementKind.ASYLUM_OFFICE),
        )
        return {f.kind for f in check(Snapshot(sources)).findings if f.level is not Level.NOTE}

    return lay


ORDERS = [
    ("en", "My dismissal came before the search of our home.", "They raided the house first and I lost my job later."),
    ("en", "The summons came after my baptism.", "Q. Which came first, your baptism or the summons?\nA. The summons."),
    ("en", "Our wedding was earlier than the march.", "Our wedding was after the march."),
    ("en", "Before the arrest there was the threatening call.", "The threatening call was later than my arrest."),
    ("en", "When the summons came, the beating was already behind me.", "The beating came after the summons."),
    ("es", "La mudanza fue antes de la citación.", "Primero llegó la citación y luego la mudanza."),
    ("es", "Mi bautismo fue después de la golpiza.", "Mi bautismo fue antes que la golpiza."),
    ("es", "El allanamiento ocurrió tras mi despido.", "El allanamiento fue antes de mi despido."),
    ("zh", "我被捕是在搬家之前。", "我们搬家以后我才被捕。"),
    ("zh", "先是收到传唤，后来才是抄家。", "抄家比收到传唤早。"),
]
SAME_ORDERS = [
    ("en", "My dismissal came before the search of our home.", "The raid on our house was after I lost my job."),
    ("en", "The summons came after my baptism.", "Q. Which came first, your baptism or the summons?\nA. My baptism."),
    ("en", "My first arrest came before the march.", "My second arrest was after the march."),
    ("en", "My brother's arrest came before the summons.", "The summons came before my arrest."),
    ("en", "The wedding was not before the march.", "The wedding was after the march."),
    ("en", "I would have left before the arrest if I had known of the summons.", "The summons came after the arrest."),
    ("es", "La mudanza fue antes de la citación.", "La citación llegó después de la mudanza."),
    ("es", "Primero fue la marcha y después el despido.", "El despido fue después de la marcha."),
    ("zh", "我被捕是在搬家之前。", "我被捕以后我们才搬家。"),
    ("zh", "先是收到传唤，后来才是抄家。", "收到传唤比抄家早。"),
]


@pytest.mark.parametrize(("language", "one", "other"), ORDERS)
def test_opposite_orders_of_two_happenings_are_found(kinds, language, one, other):
    assert SEQUENCE in kinds(language, one, other)


@pytest.mark.parametrize(("language", "one", "other"), SAME_ORDERS)
def test_one_order_in_other_words_is_left_alone(kinds, language, one, other):
    assert SEQUENCE not in kinds(language, one, other)


def test_an_order_against_the_days_of_the_two_is_found(kinds):
    dated = "I was baptised on 4 May 2015 by the river.\n\nOn 9 June 2017 the summons was handed to me."
    assert SEQUENCE in kinds("en", dated, "The summons came before my baptism.")
    assert SEQUENCE not in kinds("en", dated, "The summons came after my baptism.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bus from Nairobi to Mombasa took twenty minutes."),
        ("en", "We drove from Lahore to Karachi in two hours."),
        ("en", "The journey from Moscow to Novosibirsk took us 50 minutes."),
        ("es", "El camión de Guadalajara a Monterrey tardó media hora."),
        ("es", "Fuimos de Quito a Guayaquil por carretera en 45 minutos."),
        ("zh", "坐大巴从北京到上海用了一个小时。"),
    ],
)
def test_a_way_no_vehicle_could_make_in_the_time_is_found(kinds, language, text):
    assert TRAVEL in kinds(language, text, FILLER[language])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bus from Nairobi to Mombasa took nine hours."),
        ("en", "We flew from Lahore to Karachi in two hours."),
        ("en", "The bus from Nairobi to Mombasa stopped for twenty minutes."),
        ("en", "Twenty minutes after the bus left Nairobi for Mombasa it was stopped."),
        ("es", "Volamos de Guadalajara a Monterrey en una hora y media."),
        ("zh", "从北京到上海坐大巴用了十五个小时。"),
    ],
)
def test_a_way_that_can_be_made_is_left_alone(kinds, language, text):
    assert TRAVEL not in kinds(language, text, FILLER[language])


@given(st.integers(min_value=4, max_value=60))
def test_a_way_made_in_more_hours_than_it_needs_is_never_a_finding(hours):
    from app.domain.document import plain_document  # noqa: PLC0415
    from app.domain.snapshot import Source, SourceKind  # noqa: PLC0415

    text = f"The bus from Nairobi to Mombasa took {hours} hours."  # 440 km as the crow flies
    source = Source("s", "s", "s", SourceKind.STATEMENT, plain_document(text), StatementKind.DECLARATION)
    assert journey_in(read_sentences(source)[0]) is None


@pytest.mark.parametrize(
    ("tab", "text", "is_found"),
    [
        ("Exhibit C", "I took the photograph in Exhibit C on 3 March 2018.", True),
        ("Anexo C", "La foto del Anexo C la tomé el 3 de marzo de 2018.", True),
        ("附件C", "附件C的照片是我2018年3月3日拍的。", True),
        ("Tab 4", "The picture at Tab 4 was taken on 3 March 2018.", True),
        ("Exhibit C", "I took the photograph in Exhibit C on 9 June 2018.", False),
        ("Exhibit C", "I took the photograph in Exhibit D on 3 March 2018.", False),
        ("Exhibit C", "Exhibit C shows the house that burned on 3 March 2018.", False),
        ("Exhibit C", "I printed the photograph in Exhibit C on 3 March 2018.", False),
        ("附件C", "附件C的照片是我2018年6月拍的。", False),
    ],
)
def test_a_picture_is_laid_against_the_day_told_for_taking_it(telling, tab, text, is_found):
    picture = telling("Photograph", tab, None, facts=(FileFact("taken_at", "2018-06-09T10:00:00"), FileFact("camera", "Telephone")))
    report = check(Snapshot((telling(text), picture)))
    assert (METADATA in {f.kind for f in report.findings}) is is_found


@pytest.mark.parametrize(
    ("language", "one", "other", "kind"),
    [
        ("en", "I was baptised on 4 May 2015.", "Q. When were you baptised?\nA. On 4 June 2015, in the river.", DATE),
        ("es", "Nos mudamos a la costa el 3 de abril de 2019.", "P. ¿Cuándo se mudaron?\nR. El 3 de noviembre de 2019.", DATE),
        ("zh", "我2016年3月2日被开除。", "问：你是哪天被单位开除的？\n答：2016年8月2日。", DATE),
        ("en", "I was held for nine days.", "Q. How long were you detained?\nA. Three weeks.", DURATION),
        ("es", "Estuve internado once días.", "P. ¿Cuánto tiempo estuvo en el hospital?\nR. Cuatro días.", DURATION),
        ("zh", "他们把我关了二十天。", "问：你被关押了多久？\n答：六天。", DURATION),
        ("en", "I was twenty-two when I got married.", "Q. How old were you at your wedding?\nA. Nineteen.", AGE),
        ("es", "Tenía treinta años cuando murió mi padre.", "P. ¿Qué edad tenía usted cuando murió su padre?\nR. 24.", AGE),
        ("zh", "父亲去世那年我二十岁。", "问：你父亲去世时你多大？\n答：二十六岁。", AGE),
        ("en", "I was born on 2 May 1980. I married on 8 July 2004.", "Q. How old were you at your wedding?\nA. Nineteen.", AGE),
    ],
)
def test_what_happened_once_is_told_with_two_values(kinds, language, one, other, kind):
    assert kind in kinds(language, one, other)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "I was baptised on 4 May 2015.", "Q. When were you baptised?\nA. In May 2015, in the river."),
        ("en", "I was arrested the first time on 4 May 2015.", "Q. When was your second arrest?\nA. On 4 June 2016."),
        ("en", "My sister was arrested on 4 May 2015.", "Q. When were you arrested?\nA. On 4 June 2016."),
        ("en", "I was held for nine days.", "Q. How long were you detained?\nA. About a week and a half."),
        ("en", "I was held for nine days.", "For the first three days in the cell I was given no food."),
        ("en", "I was held for nine days.", "My uncle was held for forty days."),
        ("es", "Estuve internado once días.", "Estuve detenido cuatro días."),
        ("es", "Me casé a los treinta años.", "Mi esposa tenía veinte años cuando se casó."),
        ("zh", "父亲去世那年我二十岁。", "问：你母亲去世时你多大？\n答：三十岁。"),
        ("zh", "我2016年3月2日被开除。", "问：你是哪天被单位开除的？\n答：2016年3月。"),
    ],
)
def test_other_words_other_occasions_and_other_people_are_left_alone(kinds, language, one, other):
    assert not kinds(language, one, other) & {DATE, DURATION, AGE}


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Lagos, 4 May 2019\n\nDear Sir,\n\nMy nephew was beaten on 20 June 2019 and I saw the marks.\n\nYours, Ade", True),
        ("4 de mayo de 2019\n\nA quien corresponda:\n\nVi cuando se lo llevaron el 20 de junio de 2019.\n\nRosa", True),
        ("2019年5月4日\n\n我亲眼看见他2019年6月20日被带走。\n\n王", True),
        ("FORM\n\nIn June 2020 our shop was burned.\n\nSigned: A. Bello, 03/12/2020, and filed with copies of 10/25/2019 papers.", True),
        ("This paper is issued in the city of Kano on the fourth day of May, 2019.\n\nHe was discharged on May 9, 2019.", True),
        ("Lagos, 4 May 2019\n\nDear Sir,\n\nMy nephew was beaten on 20 March 2019 and I saw the marks.\n\nYours, Ade", False),
        ("Lagos, 4 May 2019\n\nDear Sir,\n\nThe next hearing is set for 20 June 2019.\n\nYours, Ade", False),
        ("4 de mayo de 2019\n\nSu pasaporte vence el 20 de junio de 2019.\n\nRosa", False),
        ("I received the baptism on 4 May 2015.\n\nI was beaten on 20 June 2019.", False),
        ("Dismissed 4 May 2015\nBeaten 20 June 2019\nLeft 3 July 2020", False),
    ],
)
def test_a_paper_is_laid_against_its_own_date(telling, text, is_found):
    report = check(Snapshot((telling(f"{text}", "the letter", StatementKind.LETTER), telling(FILLER["en"]))))
    assert (ANACHRONISM in {f.kind for f in report.findings}) is is_found


def test_rows_of_a_form_are_read_one_by_one(telling):
    rows = "出生日期：1983年5月26日\n家中被搜查日期：2016-07-13\n2018年4月26日遭殴打\n离开中国日期：2019-09-22"
    told = read_sentences(telling(rows, "the form", StatementKind.I589))
    assert [s.dates[0].earliest for s in told] == [date(1983, 5, 26), date(2016, 7, 13), date(2018, 4, 26), date(2019, 9, 22)]
    assert all(len(s.dates) == 1 for s in told)


def test_a_capital_in_a_chinese_sentence_makes_no_heading(telling):
    told = read_sentences(telling("我拍了附件B的照片。\n\n1. 我叫王明。"))
    assert [s.text for s in told] == ["我拍了附件B的照片。", "我叫王明。"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "before my hospital stay", "treatment"),
        ("es", "después de mi despido", "loss of work"),
        ("zh", "在我受洗之前", "baptism"),
        ("en", "when they let the goats out", None),
    ],
)
def test_happenings_are_named_by_nouns(language, text, name):
    assert [found for _, _, found in named_in(text, language)] == ([name] if name else [])
