"""English: when the name of a place stands for those who act there ("Moscow accused", not "in Moscow")."""

from reader.understanding.languages.en.inflection import INFLECTION
from reader.understanding.languages.rules.notation import lines, stems, words
from reader.understanding.languages.rules.roles import RoleRules

ROLES = RoleRules(
    inflection=INFLECTION,
    determiners=words("the a an this that his her their its our all"),
    dateline_marks=words(", ( - – — --"),
    conjunctions=lines(
        """
        ,
        and
        or
        nor
        as well as
        but also
        """
    ),
    adverbs=words("""
        also already still now then never always however meanwhile today yesterday recently later both reportedly again
        monday tuesday wednesday thursday friday saturday sunday on not n't
    """),
    relatives=words("who which"),
    be=words("is are was were be been being"),
    place_markers=lines(
        """
        in
        at
        into
        inside
        outside
        towards
        toward
        across
        through
        throughout
        near
        around
        on
        over
        from
        off
        under
        beyond
        within
        along
        north of
        south of
        east of
        west of
        outside of
        based in
        """
    ),
    actor_markers=lines(
        """
        according to
        against
        with
        by
        for
        thanks to
        on behalf of
        in favour of
        in favor of
        alongside
        unlike
        despite
        like
        """
    ),
    between=words("between"),
    genitive=words("of"),
    dative=words("to"),
    place_governors={
        "with": words("border frontier flight flights link line"),
        "by": words("pass passed passing travel travelled route"),
        "for": words("""
            left leave leaves leaving bound depart departed departs flight flights flew fly train bus ferry headed heads
            sail sailed visa envoy candidate forecast weather
        """),
    },
    speech_verbs=stems("""
        announc- declar- said say says insist- accus- condemn- welcom- confirm- den- explain- decid- refus- reject-
        approv- order- promis- pledg- vow- demand- urg- warn- propos- hope- hoping want- justif- respond- repl- admit-
        authoris- authoriz- bann- suspend- impos- threat- sign- negotiat- invit- summon- agree- plan-
    """),
    speech_markers=lines("according to"),
    seats=lines(
        """
        downing street
        white house
        the white house
        kremlin
        the kremlin
        pentagon
        the pentagon
        capitol hill
        whitehall
        westminster
        wall street
        vatican
        the vatican
        holy see
        elysee
        """
    ),
    actor_nouns_of=words("""
        will decision refusal support backing position stance intervention accusation reaction response demand approval
        commitment opposition silence anger concern ambition strategy proposal announcement ally partner opponent rival
        enemy victory defeat success promise offer initiative threat pressure wish call sanction warning statement
        criticism aggression reprisal retaliation contribution abstention veto vote hostility diplomacy policy role
        interest claim envoy negotiator
    """),
    actor_nouns_between=words("""
        agreement deal relation tie tension war conflict match final duel dispute understanding cooperation alliance
        partnership dialogue discussion talk negotiation rift rivalry crisis treaty truce ceasefire clash rapprochement
        mediation pact contact meeting fight contest quarrel peace friendship compromise
    """),
    actor_nouns_to=words("""
        appeal reply response aid support demand warning ultimatum opposition message offer delivery sale assistance
        threat concession loan
    """),
    actor_nouns_beside=words("match final summit axis duo derby"),
    allies=words("ally partner opponent rival enemy power sponsor signatory creditor supplier winner finalist"),
    genitive_verbs=stems("accus- suspect-"),
    object_verbs=stems("""
        accus- condemn- urg- press- support- back- threaten- sanction- defy defied beat beats beaten invit- criticis-
        criticiz- help- convinc- denounc- suspect- forc- push- encourag- congratulat- thank- blam- attack- provok-
        irritat- dominat- eliminat- defeat- exclud- ask- implor- warn- reassur- betray- isolat- allow- punish- boycott-
        tell told
    """),
    stative_verbs=stems("""
        is are was were be been being has have had remain- stay- appear- becom- became know- lie lies lay host- shelter-
        suffer- liv- fell fall- house- attract- record- lack- exist- contain- burn- cross- own- compris- cover- look-
        see- saw produc- grow- grew shone shin- chang- evolv- sleep- slept border- woke wake-
    """),
    attitude_words=stems("""
        ready willing hostile determined convinced worried concerned resolved responsible guilty satisfied sceptical
        skeptical reluctant allied cautious grateful aware victorious committed opposed prepared
    """),
)
