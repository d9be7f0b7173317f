"""Names: which written forms are one name, and which capital letters are no name at all.

The groups are spellings that standard romanisations, passports and encyclopedias give one name; none comes from the code.
"""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.consistency.extract.name_keys import are_told_apart, is_spelling_variant, name_keys, same_name, told_apart
from app.consistency.extract.names import read_names
from app.consistency.extract.pinyin import from_wade_giles, is_surname, syllables
from app.consistency.lexicon import lexicon
from app.consistency.words import words_of
from app.domain.assertion import NameMention

ONE_NAME = {
    "Mandarin, any order and script": "Guan Hang|Hang Guan|GUAN, Hang|关航|關航|Kuan Hang|Mr. Guan Hang",
    "a given name of two syllables": "Deng Xiaoping|Deng Xiao Ping|Teng Hsiao-p'ing|邓小平|鄧小平|Xiaoping Deng",
    "Wade-Giles": "Mao Zedong|Mao Tse-tung|毛泽东|毛澤東",
    "aspirates": "Zhou Enlai|Chou En-lai|周恩来",
    "a surname of two characters": "Ouyang Xiu|欧阳修|歐陽修",
    "a surname read otherwise than the word": "Zeng Guofan|曾国藩|曾國藩",
    "Spanish double surnames": "Gabriel García Márquez|GARCIA MARQUEZ, Gabriel|Gabriel Garcia|García Márquez",
    "Spanish particles": "Rosa de la Cruz|Rosa Cruz|DE LA CRUZ, Rosa",
    "Mohammed": "Mohammed Salem|Muhammad Salem|Mohamed Salim|Mohamad Salem|Mohd. Salim",
    "the Arabic article": "Omar al-Bashir|Omar El Bashir|Omar Albashir|Omar Bashir",
    "ibn and bin": "Yusuf bin Tashfin|Yusuf ibn Tashfin|Youssuf Tashfin",
    "abu": "Hussein Abu Bakr|Hussain Abubakar|Husayn Aboubacar",
    "servant of": "Abdul Rahman Noori|Abdurrahman Nouri|Abd al-Rahman Nuri|Abdelrahman Noori",
    "servant of, with a vowel behind the article": "Abdulaziz Nasser|Abdul Aziz Naser|Abdelaziz Nasser",
    "religion in a name": "Nuruddin Zangi|Noureddine Zangi|Nur al-Din Zangi",
    "Cyrillic": "Сергей Иванов|Sergei Ivanov|Sergey Ivanov",
    "Cyrillic iotation": "Евгений Петров|Evgeny Petrov|Yevgeny Petrov|Evgenii Petrov",
    "Cyrillic yu": "Юрий Андропов|Yuri Andropov|Iurii Andropov|Yuriy Andropov",
    "Uyghur in Arabic script": "ئىلھام توختى|Ilham Tohti",
    "South Asian vowels": "Pradeep Anoop Singh|Pradip Anup Singh",
    "Fula and Mandinka by French ears": "Ousmane Sembène|Usman Sembene|SEMBENE Ousmane",
    "French dj": "Djibril Cissé|Jibril Cisse",
    "French ou before a vowel": "Alassane Ouattara|Alasane Wattara",
    "Rwandan, hyphenated": "Jean-Marie Nsengimana|Jean Marie Nsengimana|NSENGIMANA, Jean-Marie",
}
TWO_NAMES = [
    ("Guan Hang", "Guan Hong"),
    ("Lin Hao", "Lin Hai"),
    ("林浩", "林海"),
    ("Wang Wei", "Weng Wei"),
    ("Kang Min", "Gang Min"),
    ("Maria Lopez", "Marta Lopez"),
    ("Juan García López", "Pedro García López"),
    ("Hassan Ali", "Hussein Ali"),
    ("Jamal Omar", "Jamil Omar"),
    ("Mahmoud Ali", "Mohammed Ali"),
    ("Abdul Rahman Noori", "Abdul Rahim Noori"),
    ("Elena Ruiz", "Alana Ruiz"),
    ("Ivan Petrov", "Igor Petrov"),
    ("Moussa Traoré", "Mamadou Traoré"),
    ("Ousmane Diallo", "Oumar Diallo"),
    ("Chen Bin", "Chen Ping"),
    ("Nguyen Van Minh", "Nguyen Van Manh"),
]
PLAIN = st.text(st.characters(categories=["Ll"], max_codepoint=0x24F), min_size=2, max_size=9)
NAMES = st.lists(PLAIN.map(str.capitalize), min_size=1, max_size=4).map(" ".join)


def mention(text: str) -> NameMention:
    return NameMention(0, len(text), text, name_keys(text))


def names_in(text: str, language: str = "en") -> list[tuple[str, str]]:
    words = words_of(text)
    return [(name.text, name.role) for name in read_names(text, lexicon().hits(text, words, language))]


@pytest.mark.parametrize("forms", ONE_NAME.values(), ids=ONE_NAME)
def test_the_written_forms_of_one_name_meet(forms):
    first, *others = forms.split("|")
    assert [other for other in others if not same_name(mention(first), mention(other))] == []


@pytest.mark.parametrize(("left", "right"), TWO_NAMES)
def test_two_names_stay_two(left, right):
    assert not same_name(mention(left), mention(right))


@pytest.mark.parametrize(
    ("left", "right"), [("Yusuf Kadir", "Yousef Kadir"), ("Zhang Wei", "Chang Wei"), ("Parhat Tursun", "Perhat Tursun")]
)
def test_a_slip_of_the_ear_is_a_variant_and_no_equality(left, right):
    assert not same_name(mention(left), mention(right))
    assert is_spelling_variant(mention(left), mention(right))


@pytest.mark.parametrize(("left", "right"), [("Guan Hang", "Guan Hong"), ("Hassan Ali", "Hussein Ali"), ("Chen Bin", "Chen Ping")])
def test_another_name_is_no_variant(left, right):
    assert not is_spelling_variant(mention(left), mention(right))


@given(NAMES)
def test_letter_case_says_nothing(name):
    assert set(name_keys(name)) & set(name_keys(name.lower()))


@given(st.lists(PLAIN.map(str.capitalize), min_size=2, max_size=4), st.randoms())
def test_the_order_of_the_parts_says_nothing(parts, random):
    shuffled = random.sample(parts, len(parts))
    assert set(name_keys(" ".join(parts))) & set(name_keys(" ".join(shuffled)))


@given(NAMES)
def test_marks_over_letters_say_nothing(name):
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    assert set(name_keys(name)) & set(name_keys(bare))


@given(NAMES, NAMES)
def test_sameness_goes_both_ways(left, right):
    assert same_name(mention(left), mention(right)) == same_name(mention(right), mention(left))


@given(st.text(max_size=60))
def test_any_text_has_keys_and_is_its_own_name(text):
    assert same_name(mention(text), mention(text)) or not text.strip()


@given(NAMES)
def test_who_is_told_apart_meets_nobody(name):
    one, other = (NameMention(0, 1, name, told_apart(name_keys(name), who)) for who in ("a", "b"))
    assert are_told_apart(one, other)
    assert not same_name(one, other)
    assert not is_spelling_variant(one, other)
    assert same_name(one, one)


@pytest.mark.parametrize(
    ("wade_giles", "pinyin"),
    [("hsiao-p'ing", "xiaoping"), ("tse-tung", "zedong"), ("kuo-ch'iang", "guoqiang"), ("chih", "zhi"), ("jen", "ren")],
)
def test_wade_giles_becomes_pinyin(wade_giles, pinyin):
    assert from_wade_giles(wade_giles) == pinyin


@pytest.mark.parametrize(("token", "count"), [("guoqiang", 2), ("wei", 1), ("xi", 1), ("helen", 0), ("mohamed", 0), ("zhuang", 1)])
def test_pinyin_is_told_from_other_words(token, count):
    assert syllables(token) == count
    assert is_surname("ouyang")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My father, Lin Guoqiang, was summoned.", [("Lin Guoqiang", "father")]),
        ("Lin Guoqiang, my father, was summoned.", [("Lin Guoqiang", "father")]),
        ("My cousin's name is Yusuf Kadir.", [("Yusuf Kadir", "cousin")]),
        ("My sister is called Amina.", [("Amina", "sister")]),
        ("I met Amina Diallo’s uncle there.", [("Amina Diallo", "")]),
        ("Name: Rosa Elena Mejía", [("Rosa Elena Mejía", "")]),
        ("MEJIA PORTILLO, Rosa Elena", [("MEJIA PORTILLO, Rosa Elena", "")]),
        ("Although Kadir left, Memet Tohti stayed.", [("Kadir", ""), ("Memet Tohti", "")]),
        ("He was shot. Officer Reyes saw it.", [("Reyes", "officers")]),
        ("I spoke with Jean B. Habimana in the yard.", [("Jean B. Habimana", "")]),
        ("She is Fatou Sow, also known as Awa Sow.", [("Fatou Sow", ""), ("Awa Sow", "")]),
        ("Then Chen Long came.", [("Chen Long", "")]),
    ],
)
def test_names_are_read_with_their_role(text, expected):
    assert names_in(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Mi hermano Juan Pérez vive en Lima.", "es", [("Juan Pérez", "brother")]),
        ("Mi padre se llama Adán Murillo.", "es", [("Adán Murillo", "father")]),
        ("我父亲林国强被传唤。", "zh", [("林国强", "father")]),
        ("户主：赵秀兰", "zh", [("赵秀兰", "")]),
        ("我叫欧阳明，是司机。", "zh", [("欧阳明", "")]),
    ],
)
def test_roles_are_read_in_the_other_languages(text, language, expected):
    assert names_in(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On Monday in March I left.",
        "The Department of Homeland Security denied it.",
        "I went to the Ministry of Public Security.",
        "He appealed to the Board.",
        "The IJ's finding stands, and the BIA's too.",
        "The PETITION FOR REVIEW OF AN ORDER was denied.",
        "Nobody from the Seventh Brigade came.",
        "However, Since Then Nothing Changed Much There.",
        "I worked near Shiqiao and at Yanqi.",
        "See 8 CFR 1208.13 and 553 F. 3d at 104 (1st Cir. 2009).",
        "I am Mexican; I speak Sichuanese.",
        "We lived in Choloma, Honduras.",
        "Country: none",
        "The file is named VideoClip.",
    ],
)
def test_capital_letters_alone_are_no_name(text):
    assert names_in(text) == []


def test_the_name_in_another_script_behind_a_name_meets_it():
    text = "My uncle Abdurehim (ئابدۇرېھىم) and Lin Wei (林伟) came."
    words = words_of(text)
    read = read_names(text, lexicon().hits(text, words, "en"))
    assert [name.text for name in read] == ["Abdurehim", "ئابدۇرېھىم", "Lin Wei", "林伟"]
    assert same_name(read[0], read[1])
    assert same_name(read[2], read[3])
