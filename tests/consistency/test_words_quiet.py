"""Pairs of short texts about one matter that look apart and are not: other persons, places, times, parts."""

from __future__ import annotations

import pytest

AGREE = [
    (
        "My aunt hid me in the loft for a week until the patrols had gone.",
        "After the loft I spent three days in the priest's stable; it was he who walked me to the lorry.",
    ),
    (
        "My father never signed anything they put before him.",
        "I signed the paper at the station, with my father watching through the hatch.",
    ),
    ("Nobody in the village would lend us a cart.", "My uncle in the town lent us his cart, and we fetched it ourselves."),
    (
        "I didn't see who threw the bottle; I was looking at the banner.",
        "It was a boy in a school shirt who threw it, my sister told me afterwards.",
    ),
    (
        "The soldiers at the roadblock beat the driver with a rifle.",
        "The passengers were beaten too, with sticks, by the boys who sat beside the roadblock.",
    ),
    ("They took me from the bakery where I worked nights.", "I lived above the tailor's shop then and walked to work along the canal."),
    ("My husband drove the van as far as the ferry.", "From the ferry my cousin took over the wheel and drove through the night."),
    (
        "She told the doctor that she had fallen on the stairs.",
        "It was her brother-in-law who had pushed her; she was ashamed to tell the doctor.",
    ),
    ("I have never been a member of any party.", "My brother joined the party at school and carried its flag at the funeral."),
    ("The court in the capital sentenced the editor to four years.", "I was never charged with anything; they only kept my papers."),
    ("We were two in the cell, the old teacher and I.", "In the last month a third man was put in with us."),
    ("He wore a mask when he came to collect.", "I knew him by his limp, mask or no mask."),
    ("No lawyer came to the station.", "The lawyer came to the prison in the second month."),
    ("My sister sent me the letter from the committee.", "My sister had it from our neighbour, who works for the committee and copied it."),
    ("The house was locked when we came back.", "We had the key with us and unlocked it."),
    ("They never came to our house by day.", "Twice at night they came to the house and turned over the beds."),
    ("I was alone when I crossed the hills.", "At the foot of the hills I met a family from the south and we went on together."),
    ("I speak no English.", "At the hearing I answered in English what my lawyer had taught me to say: good morning, your honour."),
    ("My mother is a nurse at the hospital in the district town.", "My mother delivered half the babies in our street."),
    ("The red car belonged to the commander.", "They pushed me into a white car; the red one drove ahead."),
    ("My left hand was in plaster for two months.", "I learned to write with the right in those weeks."),
    (
        "I converted in secret, in the kitchen of a friend.",
        "The whole congregation was there when I was baptised in the river two years later.",
    ),
    ("Nadie de mi familia salió a la calle ese día.", "Mi primo, que vive en otro barrio, vio pasar los camiones."),
    ("El pastor me prestó su teléfono.", "Mi hermana me llamó al teléfono del pastor para decirme que ya habían llegado."),
    ("我没有在那张纸上签字。", "我父亲替我签了字，我是后来才知道的。"),
    ("他们来的时候只有我和奶奶在家。", "弟弟从学校回来时，他们已经走了。"),
    (
        "I could not make out their faces in the dark.",
        "In the morning I saw the face of the one who brought water; he was one of the guards, not of those who had taken us.",
    ),
    ("Nobody was hurt when the shop burned.", "My back was burned years before, by the stove."),
    ("The teacher wrote the petition.", "I copied out the petition in a fair hand because the teacher's writing could not be read."),
    ("We went to the police and they laughed.", "We never went to the police again after that."),
    ("I had no passport when I left.", "The passport I have now was issued by the consulate in 2019."),
    ("My grandmother raised me.", "My mother sent money every month from the Gulf and rang on Fridays."),
    ("They accused my brother of burning the tyre depot.", "My brother was at my wedding that night; forty people saw him dance."),
    ("The hospital refused to treat him.", "A nurse from the hospital came at night to his house and stitched the wound."),
    ("I worked as a tailor.", "From my tailor's stall I could see the barracks, and I sold buttons to the soldiers."),
    ("The priest was arrested at the altar.", "The sexton was taken the same hour, from his bed."),
    ("He promised to pay and did not.", "His widow paid me every penny."),
    ("No one from my village has ever been to the capital.", "My aunt was born in the capital and married into our village."),
    ("I did not tell my wife about the threats.", "My wife found the notes in my coat and never said a word until we were on the ship."),
    ("I stayed silent during the meeting.", "After the meeting I told the secretary what I thought."),
    ("My uncle paid the first half of the fare.", "My father paid the second half of the fare when the boat had landed."),
    ("My mother opened the door to them.", "I opened the door of the cellar when they had gone."),
    ("They questioned me in the classroom after the others had left.", "They questioned the headmaster in his office."),
    ("My cousin Meron met me at the bus station.", "At the bus station there was nobody else I knew but Meron, my mother's sister's son."),
    ("Yusuf is my brother-in-law.", "Yusuf married my sister in 2011."),
    ("My neighbour Omar warned me.", "Omar, whom we all called uncle, warned me at the well."),
    ("I recognised the voice of the one who gave orders.", "I never saw any of their faces."),
    ("The soldiers wore no masks.", "I kept my face to the wall the whole time and saw none of them."),
    ("They put me in a truck with eleven others.", "From the camp we were taken to court in a bus."),
    ("The doctor sewed my lip.", "A nurse cleaned the wound before he came."),
    ("He asked for my passport.", "I showed him my identity card; the passport was at home."),
    ("My wife sold the cow to pay the guide.", "I sold the bicycle and the radio."),
    ("The rebels burned the school.", "The army burned the clinic the week after."),
    ("My brother was tried by a military court.", "I myself have never stood before a court."),
    ("They accepted my report at the desk.", "The prosecutor refused my report a month later."),
    ("The window was open and I heard them in the yard.", "The door was closed; they broke it."),
    ("My grandmother buried him, not my mother.", "My mother was abroad; my grandmother washed and buried him."),
    ("I was carried to the clinic by two students.", "A doctor at the clinic set my arm."),
    ("No police came to the village.", "The men who came were from the ruling party's youth."),
    ("We prayed in Brother Lin's workshop.", "In summer we also prayed on the roof of the old mill."),
    ("My sister and I were in the kitchen.", "My brother was in the yard with the goats."),
    ("I left with my wife.", "My children stayed with her mother."),
    ("He is a teacher at the primary school.", "In the holidays he works as a mason."),
    ("I told my lawyer everything.", "I never told the officer about the rape; he was a man."),
    ("Two men held my arms.", "One of the two had a tattoo of a scorpion."),
    ("They took my brother's phone.", "My phone they did not find; it was in the flour."),
    ("My aunt found me at the roadside.", "It was a lorry driver who had untied my hands before she came."),
    ("My father told me about the meeting.", "I was at the meeting only at the end, when they were singing."),
    ("The officer was polite to my wife.", "To me he was rude from the first word."),
    ("Mi tío me llevó a la frontera.", "En la frontera me esperaba un primo de él."),
    ("邻居告诉我警察来过。", "是邻居家的孩子看见警察的。"),
    ("I have only one brother.", "My half-brother, my father's son by his first wife, grew up with an aunt."),
    ("I voted for the opposition.", "My father never voted in his life."),
    ("The guard unlocked the gate for us.", "When we came at dawn the gate was locked."),
    ("In 2011 they arrested me and held me for four days.", "They arrested me again in 2016 and held me for seven months."),
    ("The first doctor bandaged my hand and sent me home.", "The second doctor kept me on the ward and bandaged both hands."),
    ("The headman said that we had stolen the cattle.", "We never stole any cattle."),
    ("The headman's son told us that soldiers had beaten me.", "No soldier ever beat me; it was the headman's own men."),
    ("I told my cousin not to write to the minister about it.", "My cousin never wrote to any minister."),
    ("My brother left Mali in 2008 by bus.", "I left Mali in 2013 by bus."),
    ("They took ten dollars a day from my stall.", "Every week they took seventy dollars from the stall."),
    ("I spent five weeks in the prison.", "I was held for twelve weeks altogether, five at the prison and seven at the barracks."),
    ("The letter from 2009 was burned with the house.", "The letter from 2014 I gave to my lawyer."),
    ("I did not know the boys who threw the stones.", "I knew the boys who painted the wall."),
    ("They did not burn my face.", "They burned my arm with cigarettes."),
    ("I was baptised in the Ethiopian year 2004.", "I was baptised in March 2012."),
    ("La primera carta la quemé.", "La segunda carta la guardé."),
    ("My friend Saba translated for me at the hospital.", "At the interview I had an interpreter on the telephone."),
]


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_other_persons_places_times_and_parts_are_no_difference(left, right, flagged):
    assert flagged(left, right) == set()


DIFFER = [
    ("We never stole any cattle.", "We stole two of their cattle."),
    ("In 2016 they arrested me and held me for four days.", "When they arrested me in 2016 they held me for seven months."),
    ("They took ten dollars a day from my stall.", "They took forty dollars a day from my stall."),
    ("My brother left Mali in 2008 by bus.", "My brother left Mali in 2013 by bus."),
    ("I was baptised in the Ethiopian year 2004.", "I was baptised in March 2004."),
]


@pytest.mark.parametrize(("left", "right"), DIFFER)
def test_one_person_place_time_and_part_is_told_two_ways(left, right, flagged):
    assert flagged(left, right)
