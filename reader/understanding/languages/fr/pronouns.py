"""French: pronouns beside a verb that reports."""

from reader.understanding.languages.rules.notation import words
from reader.understanding.languages.rules.pronouns import PronounRules

PRONOUNS = PronounRules(
    personal=words("il elle ils elles celui-ci celle-ci celles-ci lui eux"),
    strong=words("lui eux elles"),
    inverted={
        "-il": "il",
        "-elle": "elle",
        "-on": "on",
        "-ils": "ils",
        "-elles": "elles",
        "-je": "je",
        "-nous": "nous",
    },
    agreeing={"nous": ("ons", "mes"), "vous": ("ez", "tes")},
    nobody=words("on je nous vous tu ce cela ça c' -je -nous -vous"),
    some_people=words("on"),
    clitics=words("s' se m' me l' le la les lui leur nous vous t' te en y n' ne -t"),
    reflexives=words("s' se -t"),
    accusatives=words("le l'"),
    accused=words("les la"),
    addressees=words("nous vous lui leur m' me"),
    relatives=words("qui lequel laquelle lesquels lesquelles"),
    oblique_relatives=words("dont où"),
    pointing=words("celui celle ceux celles"),
)
