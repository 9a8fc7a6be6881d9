"""English: pronouns beside a verb that reports."""

from reader.understanding.languages.rules.notation import words
from reader.understanding.languages.rules.pronouns import PronounRules

PRONOUNS = PronounRules(
    personal=words("he she they it"),
    nobody=words("i we you this that there"),
    relatives=words("who which"),
)
