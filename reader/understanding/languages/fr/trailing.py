"""French: what stands behind a clause that is reported."""

from reader.understanding.languages.rules.notation import phrases, words
from reader.understanding.languages.rules.trailing import TrailingRules

TRAILING = TrailingRules(
    leading=words("quand lorsque lorsqu' si"),
    comments=words("""
        position promesse décision mesure hypothèse accusation affirmation version thèse argument déclaration choix
        propos idée démarche attitude annonce phrase formule
    """),
    conditions=frozenset(
        phrases("""
            si
            s' il
            s' ils
            même si
            sauf si
            parce que
            parce qu'
            puisque
            puisqu'
            tant que
            tant qu'
            à moins que
            à moins qu'
            à moins d'
            à moins de
            à condition que
            à condition qu'
            à condition de
            à condition d'
            pourvu que
            pourvu qu'
        """)
    ),
    going_on=frozenset(
        phrases("""
            en attendant
            avec ou
            en raison de
            en raison d'
            en raison du
            en raison des
            à cause de
            à cause d'
            à cause du
            à cause des
            faute de
            faute d'
            grâce à
            grâce au
            grâce aux
            contre
            au lieu de
            au lieu d'
            plutôt que
            comme le
            comme la
            comme un
            comme une
            comme les
            comme des
            pas le
            pas la
            pas les
            pas des
            pas un
            pas une
            et non
            y compris
        """)
    ),
    dating=frozenset({("dès",), ("depuis",), ("d'", "ici"), ("jusqu'",), ("avant",)}),
    purposing=frozenset({("pour",), ("afin", "de"), ("afin", "d'")}),
    untold=words("""
        préciser donner citer nommer détailler fournir indiquer dire mentionner dévoiler révéler expliquer étayer
        avancer évoquer désigner identifier chiffrer étendre entrer trancher apporter livrer répondre confirmer
    """),
    details=words("détail détails précision précisions explication explications"),
    outcries=words("""
        foudres colère tollé indignation ire protestations huées rires applaudissements réactions critiques polémique
        stupeur émoi inquiétude
    """),
)
