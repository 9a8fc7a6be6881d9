"""English speech: verbs and other words that report what somebody says."""

from reader.understanding.languages.en.conjugation import forms
from reader.understanding.languages.rules.notation import lemmas_of_forms
from reader.understanding.languages.rules.speech import SpeechRules


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs of saying and thinking: they take a clause ("said that"), open a quote, and follow one.
_SAYING = """
    say tell add acknowledge admit advise affirm agree allege announce answer argue ask assert assure aver believe boast
    caution claim clarify comment complain concede conclude confess confide confirm contend counter cry declare deny
    describe disclose emphasise emphasize estimate exclaim expect explain fear feel forecast foresee guess hint hope
    imply indicate inform insist joke jest lament learn maintain mention mumble murmur mutter note object observe opine
    plead pledge pray predict proclaim promise pronounce propose protest quip reaffirm reassure recall reckon recommend
    reflect regret reiterate remark remind repeat reply report respond retort reveal rule scoff shout shrug sigh signal
    smile state stress submit suggest suspect swear tease testify think threaten tweet underline underscore urge vow
    wager warn weep whisper wonder worry write yell laugh chuckle grin shrug muse venture joke point sob blog post
"""

# Verbs under which only words in marks are quotes ("called it “a disgrace”").
_NAMING = """
    accuse applaud blame blast brand call characterise characterize condemn cite criticise criticize decry defend
    demand denounce deplore deride dismiss dub hail label lambast mock praise quote reject ridicule slam speak term
    urge welcome refer invoke promise pledge warn
"""

_CARRIED = {"point": _words("out"), "go": _words("on"), "make": _words("clear plain"), "put": _words("it")}

_SOURCES = (
    "according to",
    "in the words of",
    "in the view of",
    "in the opinion of",
    "in the eyes of",
)


def _infinitives(text: str) -> list[str]:
    return [verb for verb in dict.fromkeys(text.split()) if verb != "point"]


SPEECH = SpeechRules(
    saying=lemmas_of_forms(_infinitives(_SAYING), forms),
    saying_lemmas=frozenset(_infinitives(_SAYING)),
    naming={
        form: lemma
        for form, lemma in lemmas_of_forms(_infinitives(_NAMING), forms).items()
        if lemma not in _infinitives(_SAYING)
    },
    light=lemmas_of_forms(_CARRIED, forms),
    carried=_CARRIED,
    weak=_words(
        """ask feel find fear hope learn know mention rule signal report post recall recommend propose describe smile
        laugh grin shrug chuckle sigh sob weep joke muse"""
    ),
    asking=_words("ask"),
    infinitive_marks=_words("to"),
    bare_clauses=True,
    subject_first=True,
    single_marks=True,
    possessives=_words("'s '"),
    premodifiers=_words("flat nmod case amod nummod"),
    gerunds=("ing",),
    participles=("ed", "en", "told", "said"),
    infinitives=(),
    auxiliaries=_words("""
        has have had having is are was were be been being will would can could may might shall should must do does did
        've 'd 'll
    """),
    being=_words("is are was were be been being"),
    between=_words("""
        also then later still again however meanwhile reportedly repeatedly publicly recently only just even simply
        quickly always never earlier on monday tuesday wednesday thursday friday saturday sunday today yesterday
    """),
    negations=_words("not never n't"),
    sources=tuple(tuple(source.split()) for source in _SOURCES),
    ours=_words("our my"),
    documents=_words("""
        statement report study document article text message letter note account survey poll interview post tweet filing
        review memo notice email
    """),
    works=_words("""
        film movie book novel series album song show play titled entitled called named dubbed nicknamed known term terms
        word words phrase slogan exhibition project operation programme program magazine newspaper column chapter poem
        essay game track single painting sculpture label tag
    """),
    voices=_words("""
        police officer official officials spokesman spokeswoman spokesperson spokespeople witness source lawyer attorney
        family neighbour neighbor resident government ministry court council company firm union group agency opposition
        team party board committee university club office army military department authority authorities bank watchdog
        regulator charity campaigner activist expert analyst economist scientist researcher doctor nurse teacher student
        parent mother father brother sister son daughter wife husband friend colleague owner manager coach player driver
        farmer worker worker's fisherman man woman boy girl people critic critics others another prosecutor prosecutors
        judge detective investigator rescuer firefighter pilot captain leader chief head president minister mayor editor
        author statement report study newspaper who they
    """),
    pronouns=_words("he she they"),
    nobody=_words("i we you it one this that there"),
    relatives=_words("who which"),
    agents=_words("by"),
    determiners=_words("the a an this that these those his her their its our my some several many both one two no"),
    prepositions=_words("""
        to of in on at by for with from into about against after before during since through under over between among
        without within outside near across despite until as
    """),
    linking=_words("of for at with from"),
    owners=_words("his her their its"),
    times=_words("""
        morning afternoon evening night day week month year monday tuesday wednesday thursday friday saturday sunday
        today yesterday tomorrow january february march april may june july august september october november december
    """),
    complementizers=_words("that"),
    clause_openers=_words(
        """who whom whose which that when where after before while because if whether how why what but although though
        as so"""
    ),
    conjunctions=_words("and or but , then"),
    remarks=((",", "which"),),
    with_infinitive=frozenset(),
)
