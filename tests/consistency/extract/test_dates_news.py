"""TIMEX3 values of news sentences, written by the TimeML guidelines from the day a paper bears."""

from __future__ import annotations

from datetime import date

import pytest

from app.consistency.extract.dates import read_dates

PAPER = date(2013, 3, 22)  # a Friday


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A bomb killed five people on Thursday in the capital.", ["2013-03-21"]),
        ("The bank said Friday that profit rose in the fourth quarter.", ["2013-03-22", "2012-Q4"]),
        ("He was arrested last week and charged on Monday.", ["2013-W11", "2013-03-18"]),
        ("Two years ago the company employed 400 people.", ["2011"]),
        ("The talks lasted three days and ended on Wednesday night.", ["P3D", "2013-03-20TNI"]),
        ("The minister will visit Cairo next week.", ["2013-W13"]),
        ("She has lived in the city for nearly two decades.", ["P2DE"]),
        ("The army now controls the north.", ["PRESENT_REF"]),
        ("The trial is expected to begin in June.", ["2013-06"]),
        ("The trial began in September.", ["2012-09"]),
        ("The dam will be finished in two years.", ["2015"]),
        ("The paper is published daily.", ["P1D"]),
        ("Its annual report is due next month.", ["P1Y", "2013-04"]),
        ("Prices have risen every year since 1998.", ["P1Y", "1998"]),
        ("The storm hit early Tuesday and weakened by Tuesday afternoon.", ["2013-03-19", "2013-03-19TAF"]),
        ("The company has lost money for the past three years.", ["P3Y"]),
        ("It could take several weeks to clear the debris.", ["PXW"]),
        ("The villagers have waited for years.", ["PXY"]),
        ("Months of talks produced nothing.", ["PXM"]),
        ("The policy dates from the 1970s.", ["197"]),
        ("By the end of the year the troops will be home.", ["2013"]),
        ("Tonight the team plays at home.", ["2013-03-22TNI"]),
        ("A 30-day truce was agreed.", ["P30D"]),
        ("The meeting is tomorrow at 10 a.m.", ["2013-03-23T10:00"]),
        ("The museum is open every Sunday.", ["XXXX-WXX-7"]),
        ("This weekend thousands will march.", ["2013-W12-WE"]),
        ("He has been in hiding since last October.", ["2012-10"]),
        ("The governor spoke Sunday evening.", ["2013-03-17TEV"]),
        ("The 1990 census counted 4 million.", ["1990"]),
        ("In the coming weeks talks will resume.", ["PXW"]),
        ("Third-quarter earnings rose.", ["2012-Q3"]),
        ("She won several years ago.", ["PAST_REF"]),
        ("For the first nine months of 2012 sales were flat.", ["P9M"]),
    ],
)
def test_a_news_sentence_has_the_values_of_the_guidelines(text: str, values: list[str]) -> None:
    assert [mention.timex_value for mention in read_dates(text, PAPER, "en")] == values


# One sentence a line, then the values of the standard (ISO 24617-1) in text order.
ENGLISH = """
The rebels seized the port on March 3. || 2013-03-03
Exports fell 4 percent in February. || 2013-02
The airport reopened Monday after a two-day closure. || 2013-03-18 P2D
The ship sank in the early hours of Tuesday. || 2013-03-19
The bank reported a loss for the first quarter of 2012. || 2012-Q1
Sales doubled in the second half of last year. || 2012-H2
He had governed since the late 1980s. || 198
The union called a 24-hour strike for next Thursday. || PT24H 2013-03-28
The judge gave them 48 hours to leave. || PT48H
The siege lasted half an hour. || PT30M
It took a year and a half to build. || P1.5Y
A 61-year-old woman drowned. || P61Y
The town was founded in the 17th century. || 16
The curfew runs from 8 p.m. to 6 a.m. || T20:00/T06:00
The plane left at 11:45 a.m. Wednesday. || 2013-03-20T11:45
Shares closed higher in Tokyo on Friday morning. || 2013-03-22TMO
He died at midnight. || T24:00
The shelling began around noon on Sunday. || 2013-03-17T12:00
Rain is forecast for this evening. || 2013-03-22TEV
The inspectors arrived last night. || 2013-03-21TNI
The two leaders spoke yesterday afternoon. || 2013-03-21TAF
The museum is closed on Mondays. || XXXX-WXX-1
Buses leave twice a day. || P1D
The board meets once a month. || P1M
The report comes out every two weeks. || P2W
She visits her mother every spring. || XXXX-SP
Inflation rose to 6 percent a year. || P1Y
The quarterly dividend is unchanged. || P1Q
The weekly paper was shut down. || P1W
The monthly figures are due tomorrow. || P1M 2013-03-23
The country is now at war. || PRESENT_REF
The company currently employs 300. || PRESENT_REF
At the moment nobody knows. || PRESENT_REF
He was recently named director. || PAST_REF
In the past the police looked away. || PAST_REF
In the future trains will run faster. || FUTURE_REF
The minister will resign soon. || FUTURE_REF
In recent years many have fled. || PAST_REF
In the past two weeks six people died. || P2W
Over the next five years prices will double. || P5Y
The firm has grown for decades. || PXDE
For centuries they fished here. || PXCE
A few days ago he called. || PAST_REF
Hundreds of years ago the sea was higher. || PAST_REF
The war ended ten years ago. || 2003
The mayor resigned three weeks ago. || 2013-W09
Four days ago the bridge fell. || 2013-03-18
It was two months ago that he left. || 2013-01
He was born on 5 May 1961. || 1961-05-05
The law took effect Jan. 1. || 2013-01-01
He was jailed from 1994 to 1998. || 1994/1998
The 1998-99 season was his best. || 1998/1999
The trial opens on April 2. || 2013-04-02
Voters will go to the polls in May. || 2013-05
The vote was held last May. || 2012-05
Elections are due next April. || 2013-04
The deal was signed earlier this month. || 2013-03
The bill is expected to pass later this year. || 2013
The figures were published earlier this week. || 2013-W12
Talks broke down late last year. || 2012
The road will open early next year. || 2014
The plant will close by mid-2014. || 2014
In mid-January the river froze. || 2013-01
Last weekend two trains collided. || 2013-W11-WE
The following day the army withdrew. || XXXX-XX-XX
On March 4 a bomb went off. The next day another exploded. || 2013-03-04 2013-03-05
On March 4 a bomb went off. Two days later the chief resigned. || 2013-03-04 2013-03-06
In 1998 he was elected. The previous year he had been in jail. || 1998 1997
In 1998 he was elected. The following year he resigned. || 1998 1999
He left in June 2010. That month prices rose. || 2010-06 2010-06
The storm came on Feb. 10. That same day the dam broke. || 2013-02-10 2013-02-10
Fiscal 2012 was a poor year. || 2012
Revenue in fiscal year 2011 was flat. || 2011
Net income rose in the fiscal year ended June 30. || 2012-06-30
Profit fell from the year-earlier quarter. || 2012
Output was up 3 percent from a year ago. || 2012
The company earned $4 million in the year-ago period. || 2012
Net rose in the quarter ended Sept. 30. || 2012-09-30
The contract covers a three-year period. || P3Y
He served a ten-month sentence. || P10M
The ten-day visit begins Saturday. || P10D 2013-03-23
After 30 years in exile he returned. || P30Y
The cease-fire held for more than a week. || P1W
He had less than three hours to pack. || PT3H
The talks may last up to six months. || P6M
The hostages were freed after nearly 100 days. || P100D
At least two months will pass. || P2M
The loan runs for 25 years. || P25Y
The 20-minute speech was cheered. || PT20M
She was ill for a year. || P1Y
The flight takes an hour and a half. || PT1.5H
The 1960s were a time of hope. || 196
In the '60s he lived in Rome. || 196
In this century two wars were fought there. || 20
The 21st century began badly. || 20
It happened on the morning of July 4, 1999. || 1999-07-04TMO
The winter of 2009 was hard. || 2009-WI
Last summer the wells ran dry. || 2012-SU
This spring the fields are green. || 2013-SP
The harvest will be late this fall. || 2013-FA
He was shot at 3:15 a.m. on Thursday. || 2013-03-21T03:15
The bomb exploded shortly before 9 a.m. Monday. || 2013-03-18T09:00
Police came at dawn. || TMO
Markets were closed Good Friday. || 2012-04-06
The shops open on Christmas Day. || 2012-12-25
Thanksgiving 2011 fell early. || 2011-11-24
They marched on New Year's Eve. || 2012-12-31
It was the worst flood in 50 years. || P50Y
It is the first time in six years that he has lost. || P6Y
For the third consecutive day shares fell. || P3D
Within days the town was empty. || PXD
He signed on March 12th, 2011. || 2011-03-12
The date on the note is 12/03/2011. || 2011-12-03
The stamp read 2011-03-12. || 2011-03-12
It landed at 0630 GMT on Tuesday. || 2013-03-19T06:30
At 17:45 the siren sounded. || T17:45
The agreement expires on June 30, 2015. || 2015-06-30
The dispute dates back to 1948. || 1948
The 1995 treaty was never signed. || 1995
The class of 1987 met again. || 1987
He has been mayor since 2006. || 2006
The former king ruled until 1973. || 1973
By Friday the water had gone. || 2013-03-22
Before Monday nobody had noticed. || 2013-03-18
The talks will resume on Tuesday. || 2013-03-26
The vote is set for Sunday. || 2013-03-24
On Wednesday, March 20, the road was cut. || 2013-03-20
The next two days will be decisive. || P2D
A year later he was dead. || XXXX
The team trains three times a week. || P1W
He calls each morning. || TMO
The next morning they found the car. || XXXX-XX-XXTMO
Today is a holiday. || 2013-03-22
Today's meeting was short. || 2013-03-22
Thursday's attack killed nine. || 2013-03-21
Last year's harvest was poor. || 2012
This week's vote is the last. || 2013-W12
Next month's summit is off. || 2013-04
The latest quarter was weak. || 2012-Q4
The August 2008 war changed it all. || 2008-08
The Sept. 11, 2001, attacks are remembered. || 2001-09-11
The Tuesday night game was called off. || 2013-03-19TNI
The group meets on the first Monday of each month. || P1M
He waited for several hours. || PTXH
"""
SPANISH = """
El presidente llegó el martes a la capital. || 2013-03-19
La huelga comenzará el próximo lunes. || 2013-03-25
Las ventas cayeron un 4% en febrero. || 2013-02
El año pasado murieron 300 personas. || 2012
El mes pasado subieron los precios. || 2013-02
La semana próxima se reúnen los ministros. || 2013-W13
Hace dos años cerró la fábrica. || 2011
Hace tres días cayó el puente. || 2013-03-19
Lleva diez años en la cárcel. || P10Y
Durante los últimos tres meses no llovió. || P3M
En los próximos diez días habrá elecciones. || P10D
En los años ochenta era alcalde. || 198
A principios de los noventa emigró. || 199
En la década de 1970 gobernó el ejército. || 197
El siglo pasado fue de guerras. || 19
En el siglo XIX se fundó la ciudad. || 18
El incendio duró dos semanas. || P2W
La tregua de 48 horas terminó ayer. || PT48H 2013-03-21
El tren salió a las 10:30 de la mañana. || T10:30
La reunión será mañana a las 5 de la tarde. || 2013-03-23T17:00
Anoche hubo disparos. || 2013-03-21TNI
Esta noche juega el equipo. || 2013-03-22TNI
Ayer por la tarde detuvieron a dos hombres. || 2013-03-21TAF
El lunes por la mañana abrió la bolsa. || 2013-03-18TMO
Todos los años vuelven las lluvias. || P1Y
Cada domingo van a misa. || XXXX-WXX-7
El informe anual saldrá en abril. || P1Y 2013-04
La empresa ganó más en el primer trimestre de 2012. || 2012-Q1
En el tercer trimestre bajó el empleo. || 2012-Q3
En el segundo semestre de 2011 creció. || 2011-H2
Actualmente gobierna su hermano. || PRESENT_REF
Ahora la ciudad está en calma. || PRESENT_REF
Recientemente visitó Roma. || PAST_REF
En el futuro habrá más agua. || FUTURE_REF
A finales de 2010 dimitió. || 2010
A mediados de mayo empezó la cosecha. || 2012-05
El próximo verano abrirá el museo. || 2013-SU
El pasado jueves falleció el poeta. || 2013-03-21
El pasado mes de enero nevó. || 2013-01
El 3 de marzo de 1998 nació el niño. || 1998-03-03
El fin de semana pasado hubo fiesta. || 2013-W11-WE
Este fin de semana habrá lluvia. || 2013-W12-WE
Al día siguiente huyó. || XXXX-XX-XX
El 4 de marzo estalló una bomba. Al día siguiente hubo otra. || 2013-03-04 2013-03-05
En 1998 fue elegido. Dos años después dimitió. || 1998 2000
Durante décadas nadie habló. || PXDE
Hace unos días llamó. || PAST_REF
Trabajan ocho horas al día. || PT8H P1D
El contrato es de tres años. || P3Y
La condena de seis meses fue anulada. || P6M
Tiene 61 años de edad. || P61Y
El partido se juega dos veces por semana. || P1W
La década pasada fue perdida. || 200
Quince días después volvió. || XXXX-XX-XX
Dentro de quince días habrá juicio. || 2013-04-06
A partir de mayo subirá el pan. || 2013-05
Entre 1936 y 1939 hubo guerra. || 1936/1939
El viernes de la semana pasada renunció. || 2013-03-15
En lo que va de año murieron nueve. || 2013
La medianoche del sábado fue fría. || 2013-03-16T24:00
Hoy es fiesta. || 2013-03-22
A fines del mes pasado llegaron. || 2013-02
El primer lunes de mayo es fiesta. || 2012-05-07
Hace más de veinte años que se fue. || 1993
Hace mucho tiempo había un río. || PAST_REF
En Navidad cerraron las tiendas. || 2012-12-25
Hace un año y medio salió. || 2011-09
"""
CHINESE = """
总统星期二抵达首都。 || 2013-03-19
下周一将开始罢工。 || 2013-03-25
二月份出口下降了百分之四。 || 2013-02
去年有三百人死亡。 || 2012
上个月物价上涨。 || 2013-02
下周部长们将开会。 || 2013-W13
两年前工厂关闭了。 || 2011
三天前桥塌了。 || 2013-03-19
五年来他一直流亡。 || P5Y
过去三个月没有下雨。 || P3M
未来十天将举行选举。 || P10D
八十年代他是市长。 || 198
上世纪九十年代初他移民了。 || 199
二十世纪七十年代军队执政。 || 197
本世纪发生了两次战争。 || 20
十九世纪建城。 || 18
大火持续了两个星期。 || P2W
停火四十八小时。 || PT48H
火车上午十点半开出。 || T10:30
会议明天下午五点举行。 || 2013-03-23T17:00
昨晚有枪声。 || 2013-03-21TNI
今晚球队有比赛。 || 2013-03-22TNI
昨天下午逮捕了两人。 || 2013-03-21TAF
星期一早上股市开盘。 || 2013-03-18TMO
每年都下雨。 || P1Y
每星期天他们去做礼拜。 || XXXX-WXX-7
2012年第一季度公司盈利。 || 2012-Q1
第三季度就业下降了。 || 2012-Q3
2011年下半年增长了。 || 2011-H2
今年上半年出口增长。 || 2013-H1
目前由他的弟弟执政。 || PRESENT_REF
现在城里很平静。 || PRESENT_REF
最近他访问了罗马。 || PAST_REF
将来会有更多的水。 || FUTURE_REF
2010年底他辞职了。 || 2010
去年五月中旬开始收割。 || 2012-05
1998年3月3日出生。 || 1998-03-03
上周末有庆典。 || 2013-W11-WE
3月4日发生爆炸。第二天又发生一次。 || 2013-03-04 2013-03-05
1998年他当选。两年后辞职。 || 1998 2000
几天前他打过电话。 || PAST_REF
他们每天工作八小时。 || P1D PT8H
合同为期三年。 || P3Y
1936年至1939年发生战争。 || 1936/1939
上周五他辞职了。 || 2013-03-15
今年以来九人死亡。 || 2013
今天是节日。 || 2013-03-22
上月底他们到了。 || 2013-02
去年年底他走了。 || 2012
明年年初路将开通。 || 2014
五一期间商店关门。 || 2012-05-01
前天他见了记者。 || 2013-03-20
大前天他见了记者。 || 2013-03-19
大后天开庭。 || 2013-03-25
下下周开庭。 || 2013-W14
上上个月他被捕。 || 2013-01
近年来许多人离开。 || PAST_REF
半年前他离开了。 || 2012-09
二〇一〇年三月廿五日签字。 || 2010-03-25
当年他只有二十岁。 || XXXX P20Y
本月初发生事故。 || 2013-03
本月十五日开庭。 || 2013-03-15
今年前两个月出口增长。 || P2M
同日警方逮捕三人。 || XXXX-XX-XX
两个半小时后火灭了。 || XXXX-XX-XX
年初他去了北京。 || 2013
月底前完成。 || 2013-03
凌晨三点发生地震。 || T03:00
中午十二点钟声响起。 || T12:00
历时一年零三个月。 || P1Y3M
"""


def _rows() -> list[tuple[str, str, list[str]]]:
    said = {"en": ENGLISH, "es": SPANISH, "zh": CHINESE}
    lines = ((language, line.split(" || ")) for language, text in said.items() for line in text.strip().splitlines())
    return [(language, sentence, values.split()) for language, (sentence, values) in lines]


@pytest.mark.parametrize(("language", "text", "values"), _rows())
def test_a_sentence_of_the_news_has_the_values_of_the_standard(language: str, text: str, values: list[str]) -> None:
    assert [mention.timex_value for mention in read_dates(text, PAPER, language)] == values
