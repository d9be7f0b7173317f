"""Word lists of Spanish time, as value -> "phrase | phrase"."""

from __future__ import annotations

from typing import Final

from app.consistency.extract.dates_expression import NIGHT, Clock

MONTHS: Final = {
    1: "enero | ene | ene.",
    2: "febrero | feb | feb.",
    3: "marzo",
    4: "abril | abr | abr.",
    5: "mayo | may | may.",
    6: "junio | jun | jun.",
    7: "julio | jul | jul.",
    8: "agosto | ago | ago.",
    9: "septiembre | setiembre | sept | sept. | sep | sep. | set.",
    10: "octubre | oct | oct.",
    11: "noviembre | nov | nov.",
    12: "diciembre | dic | dic.",
}
WEEKDAYS: Final = {
    1: "lunes | lun.",
    2: "martes",
    3: "miércoles | mié. | mie. | miérc.",
    4: "jueves | jue. | juev.",
    5: "viernes | vie. | vier.",
    6: "sábado | sáb. | sábados",
    7: "domingo | dom. | domingos",
}
UNITS: Final = {
    "second": "segundos",
    "minute": "minuto | minutos | min",
    "hour": "hora | horas",
    "day": "día | días",
    "workday": "día hábil | días hábiles | día laborable | días laborables | días de trabajo",
    "night": "noche | noches",
    "weekend": "fin de semana | fines de semana",
    "week": "semana | semanas",
    "fortnight": "quincena | quincenas",
    "month": "mes | meses",
    "quarter": "trimestre | trimestres | cuarto de año",
    "half-year": "semestre | semestres",
    "year": "año | años | anos",
    "decade": "década | décadas | decenio | decenios",
    "century": "siglo | siglos",
}
SEASONS: Final = {1: "primavera", 2: "verano", 3: "otoño", 4: "invierno"}
DAY_PARTS: Final = {
    Clock(0, 6 * 60, "TNI"): "de la madrugada | la madrugada | madrugada",
    Clock(4 * 60, 7 * 60, "TMO"): "amanecer | alba",
    Clock(4 * 60, 12 * 60, "TMO"): "de la mañana | por la mañana | en la mañana | esa mañana | la mañana",
    Clock(11 * 60, 13 * 60, "T12:00"): "mediodía | medio día",
    Clock(12 * 60, 20 * 60, "TAF"): "de la tarde | por la tarde | en la tarde | la tarde",
    Clock(17 * 60, 21 * 60, "TEV"): "anochecer | atardecer",
    NIGHT: "de la noche | por la noche | en la noche",
    Clock(23 * 60 + 30, 24 * 60 + 30, "T24:00"): "medianoche | media noche",
}
SHIFTERS: Final = {
    (-1, "told"): "último | última | últimos | últimas | pasado | pasada | pasados | pasadas | este pasado",
    (-2, "told"): "antepasado | antepasada | trasanterior",
    (0, "told"): "este | esta | estos | estas | actual | en curso | presente",
    (1, "told"): "próximo | próxima | próximos | próximas | que viene | entrante | que vienen | venidero",
    (-1, "previous"): "anterior | anteriores | previo | previa",
    (1, "previous"): "siguiente | siguientes",
    (0, "previous"): "ese | esa | ese mismo | esa misma | aquel | aquella | el mismo | la misma | mismo | misma",
}
DAYS: Final = {
    (-1, "told"): "ayer | el día de ayer",
    (0, "told"): "hoy | el día de hoy | hoy día",
    (1, "told"): "mañana",
    (-2, "told"): "anteayer | antier | antes de ayer",
    (2, "told"): "pasado mañana",
    (1, "previous"): "al otro día | al otro dia",
}
PARTS_OF_DAYS: Final = {
    (-1, NIGHT): "anoche | ayer por la noche",
    (-2, NIGHT): "antenoche | anteanoche",
    (0, NIGHT): "esta noche",
    (0, Clock(12 * 60, 20 * 60, "TAF")): "esta tarde",
    (0, Clock(4 * 60, 12 * 60, "TMO")): "esta mañana",
}
SO_FAR: Final = {
    "year": "año hasta la fecha | en lo que va de año | en lo que va del año",
    "month": "mes hasta la fecha | en lo que va de mes | en lo que va del mes",
}
PARTS: Final = {
    "start": (
        "principios de | a principios de | a principios del | principios del | inicios de | a inicios de | a inicios "
        "del | comienzos de | a comienzos de | el comienzo de | el principio de | al principio de | al principio del | "
        "al inicio de | al inicio del"
    ),
    "mid": "mediados de | a mediados de | a mediados del | mediados del | la mitad de | mitad de | a mitad de",
    "end": (
        "finales de | a finales de | a finales del | finales del | fines de | a fines de | a fines del | el final de | "
        "al final de | al final del | fin de | fin del"
    ),
    "later": "resto de | el resto de | resto del | el resto del",
    "first-half": "primera mitad de | la primera mitad de | primera mitad del",
    "second-half": "segunda mitad de | la segunda mitad de | segunda mitad del",
}
LIMITS: Final = {
    "before": "antes de | antes del | antes de que | previo a | con anterioridad a",
    "after": "después de | después del | tras | luego de | con posterioridad a | posterior a | más tarde de",
    "since": "desde | a partir de | a partir del | no antes de | a contar de | desde el | desde la "
    "| que va del | que va desde el | que comienza el | que empieza el | que inicia el | que comenzó el | que empezó el",
    "until": "hasta | hasta el | hasta la | a más tardar | a más tardar el | a más tardar en | no más tarde de | no después de",
}
SUFFIX_LIMITS: Final = {"since": "en adelante", "until": "a más tardar"}
APPROXIMATE: Final = (
    "alrededor de | alrededor del | aproximadamente | cerca de | cerca del | hacia | hacia el | más o menos | unos | unas | como | casi | "
    "como en | como a | "
    "como el | aproximadamente el | aproximadamente en | aproximadamente a | en torno a | por ahí de | sobre | quizás | tal vez"
)
COMPARATORS: Final = {
    "at-least": "al menos | por lo menos | más de | no menos de | como mínimo",
    "at-most": "dentro de | dentro de los | dentro de las | menos de | no más de | a lo sumo | como máximo",
}
REPEATED: Final = {
    "P1D": "diariamente | a diario",
    "P1W": "semanalmente",
    "P2W": "quincenalmente",
    "P1M": "mensualmente",
    "P3M": "trimestralmente",
    "P1Y": "anualmente | anual",
}
VAGUE: Final = {
    "PRESENT_REF": "ahora | ahora mismo | actualmente | en este momento | hoy en día | en la actualidad",
    "PAST_REF": (
        "recientemente | últimamente | en el pasado | anteriormente"
        " | hace poco | hace tiempo | tiempo atrás | hace rato | hace mucho tiempo"
    ),
    "FUTURE_REF": "en el futuro | pronto",
}
