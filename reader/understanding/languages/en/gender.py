"""English: the gender of titles and given names."""

from __future__ import annotations

from reader.understanding.languages.fr.gender import GENDER as FRENCH_GENDER
from reader.understanding.languages.rules.gender import GenderRules
from reader.understanding.languages.rules.notation import words

_FEMININE = words("""
    ellen susan karen linda barbara patricia jennifer mary elizabeth margaret sarah emily emma olivia charlotte sophie
    lucy alice grace hannah rachel rebecca ruth helen jane joan joanna julia julie kate katherine kathleen kelly laura
    lauren lisa louise maria marie martha megan michelle nancy naomi natalie nicole nora paula rosa rose ruby sally
    samantha sandra sharon shirley stella stephanie teresa theresa tina tracy vanessa victoria virginia wendy yvonne zoe
    amy angela ann anna anne beth betty bridget carol caroline catherine chloe christine claire cynthia deborah denise
    diana donna dorothy edith eileen eleanor esther eve fiona florence frances georgia gillian gloria harriet hazel
    heather hillary holly ingrid irene isabel isla ivy jacqueline janet jessica jill joyce judith judy june kamala liz
    lorna lydia maeve mabel marion maureen mia miriam molly moira nina priya aisha fatima amina yasmin ursula siobhan
    niamh aoife gemma imogen tamsin philippa penelope freya phoebe daisy poppy mei ines greta
""")


_MASCULINE = words("""
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas
    eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis
    jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger
    terry austin sean gerald carl harold dylan arthur lawrence bryan bruce gabriel logan alan juan albert willie elijah
    wayne randy vincent mason roy ralph bobby russell bradley philip eugene tom tim jim bob bill joe ben dan mike steve
    dave nick greg tony harry oliver leo oscar hugh ian neil nigel graham gordon stuart simon rupert martin malcolm
    lewis liam luke callum craig clive colin derek duncan edmund ewan fergus fred gareth geoffrey giles gavin angus
    alistair alasdair barry bernard boris cecil clement conor cormac declan dominic donal eamon finn owen rory rhys
    dafydd evan rajesh sanjay vikram imran omar ali hassan ahmed mohammed kofi kwame hiroshi vladimir sergei dmitri ivan
    joel erik lars magnus olaf henrik jens karl hans klaus stefan marco luca carlos pedro diego rafael emil
""")


_AMBIGUOUS = words("alex sam kim jordan taylor robin leslie pat chris casey jamie morgan charlie lee jean")

GENDER = GenderRules(
    masculine_titles=words("""
        mr mr. sir lord father brother king prince emperor pope bishop archbishop cardinal imam sheikh emir sultan
        duke baron chairman congressman councilman spokesman businessman husband son uncle man boy policeman fisherman
    """),
    feminine_titles=words("""
        mrs mrs. ms ms. miss dame lady sister queen princess empress duchess baroness chairwoman congresswoman
        councilwoman spokeswoman businesswoman wife daughter mother aunt woman girl policewoman actress
    """),
    masculine_names=(FRENCH_GENDER.masculine_names | _MASCULINE) - _FEMININE - _AMBIGUOUS,
    feminine_names=(FRENCH_GENDER.feminine_names | _FEMININE) - _MASCULINE - _AMBIGUOUS,
    ambiguous_names=_AMBIGUOUS,
    feminine_endings=("a", "elle", "ette", "ine", "lyn", "lynn", "ie", "ah"),
    masculine_endings=("o", "us", "ck", "rd", "rt", "id", "ew", "er", "or", "im", "ke", "il"),
)
