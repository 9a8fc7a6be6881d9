"""English: the plural, and the ending of whom something is."""

from reader.understanding.languages.rules.inflection import InflectionRules
from reader.understanding.languages.rules.notation import words

INFLECTION = InflectionRules(plural_endings=("s",), possessives=words("'s '"))
