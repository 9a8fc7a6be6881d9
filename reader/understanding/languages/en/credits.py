"""English: bylines, credits of agencies, greetings, offers to subscribers."""

from reader.understanding.languages.rules.credits import CreditRules
from reader.understanding.languages.rules.notation import phrases, words

CREDITS = CreditRules(
    openers=phrases("""
        by
        reporting by
        additional reporting by
        with reporting by
        editing by
        writing by
        written by
        posted by
        words by
        words
        story by
        compiled by
        interview by
        interviewed by
        translated by
        as told to
        from our correspondent
        from our own correspondent
        our standards
    """),
    phrases=phrases("""
        editing by
        writing by
        reporting by
        staff writer
        staff writers
        staff reporter
        staff reporters
        correspondent
        contributed to this report
        contributed reporting
    """),
    words=words("""
        a an the and in at of for with from by to our own on staff writer writers reporter reporters reporting editing
        writing additional editor correspondent correspondents special contributor contributed this report translated
        words story photographs compiled agencies agency min read updated published am pm gmt est bst de la von van der
        bin al
    """),
    joins=words("with and via"),
    agencies=phrases("""
        afp
        reuters
        ap
        dpa
        pa
        upi
        xinhua
        bloomberg
        associated press
        the associated press
        agence france presse
        press association
        agencies
    """),
    greetings=phrases("""
        hello
        hello there
        hi
        hi there
        hey
        good morning
        good afternoon
        good evening
        greetings
    """),
    formal_greetings=words("dear"),
    forms_of_address=words("dear mr mrs ms miss dr"),
    mail_fields=words("from sent date to cc bcc importance"),
    subject_fields=words("subject"),
    subject_marks=words("re fw fwd"),
    subscribers=(
        "subscribe to continue",
        "subscribe to read",
        "to continue reading",
        "to keep reading",
        "for subscribers only",
        "available to subscribers",
        "exclusive to subscribers",
        "already a subscriber",
        "subscribe now",
        "sign in to read",
        "log in to read",
    ),
)
