"""English: how nouns form their plural."""

from reader.understanding.languages.rules.inflection import InflectionRules

INFLECTION = InflectionRules(plural_endings=("s",))
