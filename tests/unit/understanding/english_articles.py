"""English articles of our own: ``[name|LABEL]`` marks names, ``{words|speaker}`` quotes in marks or reported.

They were written two by two, and what was found in each pair was counted before any error in it was looked at. Of the
first pair 18 of 27 names, 15 of 18 quotes and 12 of 18 speakers were right; of the last, FLOOD and BUDGET, after which
hardly anything was changed, 20 of 23, 14 of 15 and 14 of 15. What the rules find in them now says less than that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.model.analysis import Label

_MARK = re.compile(r"\[([^|\]]+)\|(PER|ORG|LOC)\]|\{|\|([^|{}\[\]]*)\}")


@dataclass(frozen=True, slots=True)
class Gold:
    """The text with its names and its quotes as ``(words, speaker)``, both in order."""

    text: str
    names: tuple[tuple[int, int, Label], ...]
    quotes: tuple[tuple[int, int, str], ...]


def unmarked(marked: str) -> Gold:
    """The article that is marked."""
    text, end = "", 0
    names: list[tuple[int, int, Label]] = []
    quotes: list[tuple[int, int, str]] = []
    opened = 0
    marked = marked.strip()
    for match in _MARK.finditer(marked):
        text += marked[end : match.start()]
        if match[1] is not None:
            names.append((len(text), len(text) + len(match[1]), match[2]))  # type: ignore[arg-type]
            text += match[1]
        elif match[0] == "{":
            opened = len(text)
        else:
            quotes.append((opened, len(text), match[3]))
        end = match.end()
    return Gold(text + marked[end:], tuple(names), tuple(quotes))


AGENCY = """
[DOVER|LOC], March 4 ([Reuters|ORG]) — {[Britain|LOC] will not pay for a new harbour wall in [Dover|LOC]|Helen \
Carrow}, \
Transport Secretary [Helen Carrow|PER] said on Tuesday, a week after storms destroyed part of the old one.

{"We cannot rebuild every wall on this coast,"|Helen Carrow} [Carrow|PER] told reporters in [Folkestone|LOC]. \
{"The port has to find its own money."|Helen Carrow}

The [Harbour Workers Union|ORG] ([HWU|ORG]) called the decision {"a slap in the face"|Harbour Workers Union}. Its \
leader, \
[Martin Osgood|PER], said that {300 jobs were at risk and that ships were already leaving for \
[Calais|LOC]|Martin Osgood}. {"They will not come back,"|Martin Osgood} he said.

[France|LOC] offered help on Monday. According to the French ambassador, [Claire Duval|PER], \
{engineers from [Calais|LOC] could start work within a month|Claire Duval}. A spokesman for the \
[Port of Dover|ORG] said {it would study the offer|spokesman for the Port of Dover}.

[London|LOC] has accused [Paris|LOC] of delaying lorries at the border since January. [Carrow|PER] declined to \
comment.
"""

MAGAZINE = """
The first thing [Priya Nair|PER] does every morning is switch off the radio. {‘I can’t bear the news before \
coffee,’|Priya Nair} \
says the chef, whose restaurant in [Bristol|LOC] won its second award last week.

She grew up above her parents’ shop in [Leicester|LOC]. {‘My mother cooked, my father counted,’|Priya Nair} she \
recalls, \
{‘and I did my homework under the table.’|Priya Nair} At 19 she left for [Lyon|LOC], where she washed dishes for the \
late [Paul Terrasse|PER]. {‘He never raised his voice,’|Priya Nair} [Nair|PER] says. {‘That frightened \
everybody.’|Priya Nair}

Not everyone was kind. A critic from the [Evening Chronicle|ORG] once described her curry as {‘timid’|critic from \
the Evening Chronicle}. \
{‘He was right,’|Priya Nair} she admits.

Her business partner, [Tom Whitlock|PER], believes {the second restaurant will open in [Cardiff|LOC] before \
Christmas|Tom Whitlock}. \
{‘Priya wants everything at once,’|Tom Whitlock} he says with a sigh. {‘I want to sleep.’|Tom Whitlock}
"""

COURT = """
A jury in [Leeds|LOC] found a former bank manager guilty of fraud on Friday after a trial that lasted eleven weeks.

{[Gordon Pell|PER], 58, stole more than two million pounds from pensioners|prosecutors}, prosecutors said. \
{“You betrayed people who trusted you,”|Ruth Ashby} Judge [Ruth Ashby|PER] told him. \
{“You have shown no remorse.”|Ruth Ashby}

Mr [Pell|PER], who denied the charges, said through his lawyer that {he would appeal within days|Gordon Pell}. \
{“The verdict is wrong,”|Simon Achebe} said the lawyer, [Simon Achebe|PER].

Outside the court Mrs [Edith Moss|PER], 81, wept. {“I lost everything,”|Edith Moss} she said. \
{“He came to my kitchen and he drank my tea.”|Edith Moss}

The bank, [Northern Mutual|ORG], apologised to the victims and promised {“full compensation”|Northern Mutual} by \
the end of the year. The [Financial Conduct Authority|ORG] ([FCA|ORG]) said {it was investigating the bank’s \
controls|Financial Conduct Authority}.
"""

SUMMIT = """
[GENEVA|LOC] — [Russia|LOC] and [Turkey|LOC] agreed on Wednesday to reopen talks on grain exports, but [Ukraine|LOC] \
warned that {no deal could be signed without it|Ukraine}.

{"There is a door, and it is open,"|Ana Lindqvist} said [Ana Lindqvist|PER], the [United Nations|ORG] envoy, after \
two \
days of meetings in [Geneva|LOC]. She described the mood as {"cold but polite"|Ana Lindqvist}.

President [Oleh Marchenko|PER] said in [Kyiv|LOC] that his country would not be {"a spectator"|Oleh Marchenko}. \
[Moscow|LOC] accused the [European Union|ORG] of {blocking payments|Moscow}. \
{"Brussels must decide what it wants,"|Pavel Orlov} \
said Sen. [Pavel Orlov|PER], who leads the Russian delegation.

[Orlov|PER] also criticised [Washington|LOC]. {"They talk about hunger and they sell weapons,"|Pavel Orlov} he told \
the \
[BBC|ORG].

According to [Lindqvist|PER], {the next round will be held in [Ankara|LOC] in June|Ana Lindqvist}. \
[Turkey|LOC]'s foreign minister, [Selim Aksoy|PER], added: {"We will be patient."|Selim Aksoy}
"""

SPORT = """
[Millbrook Town|ORG] stunned [Harlow City|ORG] 3-1 on Saturday to reach the quarter-finals for the first time since \
1987.

Striker [Danny Okafor|PER] scored twice before half-time. {"I dreamed about this as a kid,"|Danny Okafor} \
[Okafor|PER] \
said. {"My dad was in the stand and I think he cried."|Danny Okafor}

[Harlow|ORG]'s manager, [Luis Ferreira|PER], admitted {his team had been outplayed|Luis Ferreira}. \
{"We were slow, we were sloppy and we got what we deserved,"|Luis Ferreira} said [Ferreira|PER], who arrived from \
[Portugal|LOC] in August. Asked about his future, he replied: {"I am not a man who runs away."|Luis Ferreira}

[Millbrook|ORG] captain [Joanne Leary|PER] praised the {"incredible noise"|Joanne Leary} of the crowd. The club's \
chairwoman, Dr. [Amina Shah|PER], told local radio that {every player would get a bonus|Amina Shah}. {"They earned \
it,"|Amina Shah} she added.
"""

SCIENCE = """
Sea grass meadows off the coast of [Wales|LOC] store twice as much carbon as was thought, according to a study \
published \
on Thursday.

{“We counted every blade we could find, and it took us four summers,”|Gwen Pritchard} said [Gwen Pritchard|PER], a \
marine \
biologist at the [University of Swansea|ORG] and the study’s lead author.

Not all of her colleagues agree. [Robert Kessler|PER] of the [Baltic Institute|ORG] in [Kiel|LOC], [Germany|LOC], \
who was \
not involved in the work, argues that {the samples were too small|Robert Kessler}. {“It is a good start,”|Robert \
Kessler} \
he wrote in an email, {“but I would not build a policy on it.”|Robert Kessler}

The [Welsh Government|ORG] said {it would pay for new surveys next year|Welsh Government}. Ministers in \
[Cardiff|LOC] have \
promised to plant 300 hectares by 2030, a goal that [Pritchard|PER] called {“modest”|Gwen Pritchard}.

{“The sea does not wait for ministers,”|Gwen Pritchard} she said.
"""

FLOOD = """
[BRISBANE|LOC], [Australia|LOC] ([AP|ORG]) — Thousands of people left their homes in the north of [Queensland|LOC] \
on Sunday \
as rivers rose to their highest level in forty years.

{“This is not over,”|Karen Doyle} Premier [Karen Doyle|PER] warned. {“If you are told to leave, leave.”|Karen Doyle}

Police said {two men were missing after their boat overturned near [Cairns|LOC]|Police}. {A 70-year-old woman was \
rescued \
from the roof of her car|State Emergency Service}, according to the [State Emergency Service|ORG].

{“I held on to a tree and I sang,”|Joyce Banner} the woman, [Joyce Banner|PER], told reporters. \
{“I thought somebody would hear me.”|Joyce Banner}

[Canberra|LOC] promised help. {“We will send the army if we are asked to,”|Peter Lang} said Defence Minister \
[Peter Lang|PER]. His opponent, [Ruth Calder|PER] of the [Greens|ORG], called the response {“slow and confused”|Ruth \
Calder}.
"""

BUDGET = """
The [Treasury|ORG] rejected claims on Monday that it had hidden a shortfall of £4 billion from [Parliament|ORG].

{'These figures are nonsense,'|Alan Forsyth} said Mr [Alan Forsyth|PER], the chief secretary. \
{'They were nonsense in March and they're nonsense now.'|Alan Forsyth}

But Dr [Nadia Rahman|PER], an economist at the [University of Leeds|ORG], believes {the gap is even larger|Nadia \
Rahman}. \
{'Somebody moved the pensioners' money from one page to the next,'|Nadia Rahman} she told the \
[Northern Herald|ORG]. {'It's an old trick.'|Nadia Rahman}

[Rahman|PER] said that {she had asked for the accounts in June and had received no answer|Nadia Rahman}. \
[Forsyth|PER]'s office denied that {it had refused to publish them|Forsyth's office}.

[Scotland|LOC] and [Wales|LOC] have demanded a meeting in [London|LOC]. {'We want to see the books,'|Eilidh Ross} \
said \
[Eilidh Ross|PER], the Scottish finance secretary.
"""
