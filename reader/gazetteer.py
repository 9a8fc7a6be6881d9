"""Places of the world with their names in other languages, from the table that ships in ``assets/gazetteer``."""
