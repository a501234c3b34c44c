"""One instrument's result as a referral says it: a sentence, its cut and source, and what it is not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tiscreen.domain.instrument import Origin, Population, ScoreRule
from tiscreen.domain.interpretation import Interpretation, interpretations
from tiscreen.domain.outcome import Bounded, Outcome, Result, Score, Scored
from tiscreen.domain.record import PartRecord
from tiscreen.domain.referral import ResultBlock
from tiscreen.domain.scoring import reach
from tiscreen.domain.session import AgeBand, Session
from tiscreen.reports import wording
from tiscreen.reports.answers import groups

_ADULT = 18


def result_block(part: PartRecord, outcome: Outcome, session: Session, *, open_up: bool, told: bool) -> ResultBlock:
    """The block of one instrument. `open_up`: the client shares the answers too, so numbers and other cuts show."""
    instrument, language = part.published.instrument, session.language
    found = interpretations(part.published, outcome, language)
    first, others = found[0], found[1:]
    words = part.published.words_in(language)
    return ResultBlock(
        title=words.title,
        version=f"Version {instrument.version}, asked in {wording.language(words.language)}.",
        given=_given(part, session),
        sentence=first.sentence,
        scores=tuple(_scores(part, outcome)) if open_up else (),
        cut=_cut(first) if first.cut is not None else _pattern(first),
        other_cuts=tuple(_others(others, open_up)),
        patterns=tuple(_pattern(each) for each in others if each.cut is None and open_up),
        answered=_answered(part, first.score),
        cautions=tuple(_cautions(part, session, first.score)),
        limits=first.limits,
        groups=groups(part, language, missing_told=told) if open_up and _any_answer(part) else (),
    )


def given_on(part: PartRecord, session: Session) -> str:
    """The ISO date on which a part was done, as far as it is known."""
    return part.administration.ended or part.administration.begun or session.created_on


def _any_answer(part: PartRecord) -> bool:
    return any(response.answered for response in part.responses.values())


def _given(part: PartRecord, session: Session) -> str:
    ended, begun = given_on(part, session), part.administration.begun
    on = f"Given on {wording.day(ended)}."
    if begun and begun != ended:
        on = f"Begun on {wording.day(begun)}, ended on {wording.day(ended)}."
    return f"{on} {wording.MODES[session.mode]} Asks about {_window(part, session.language)}."


def _window(part: PartRecord, language: str) -> str:
    """The time that the scored items ask about."""
    instrument = part.published.instrument
    scored = {link_id for rule in instrument.scores for link_id in rule.items}
    items = [item.link_id for item in instrument.items() if not scored or item.link_id in scored]
    windows = dict.fromkeys(part.published.item_text(link_id, language).window for link_id in items)
    return ", ".join(wording.inside(each) for each in windows if each)


def _cut(found: Interpretation) -> str:
    cut = f"the published cut of {wording.number(found.cut or 0)}"
    said = {
        Result.YES: f"At or above {cut} ({found.purpose}).",
        Result.NO: f"Below {cut} ({found.purpose}).",
        Result.UNKNOWN: f"Can't tell whether {cut} is reached ({found.purpose}).",
    }
    return f"{said[found.result]} Source: {found.citation}."


def _pattern(found: Interpretation) -> str:
    name = f"{found.name}. " if found.result is Result.UNKNOWN else ""
    return f"{name}{found.sentence} {found.limits} Source: {found.citation}."


def _others(others: tuple[Interpretation, ...], open_up: bool) -> Iterator[str]:
    if open_up:
        yield from (_cut(each) for each in others if each.cut is not None)
    elif others:
        yield f"Also published, not shown here: {'; '.join(map(_named, others))}."


def _named(found: Interpretation) -> str:
    if found.cut is None:
        return f"a {wording.inside(found.purpose)} ({found.citation})"
    return f"the cut of {wording.number(found.cut)} ({found.purpose}; {found.citation})"


def _scores(part: PartRecord, outcome: Outcome) -> Iterator[str]:
    for rule in part.published.instrument.scores:
        yield f"{_score_name(rule)}: {_score(rule, outcome.scores.get(rule.id), part)}"


def _score_name(rule: ScoreRule) -> str:
    words = [word.upper() if len(word) == 1 else word for word in rule.id.split("-")]
    return words[0].capitalize() + "".join(f" {word}" for word in words[1:])


def _score(rule: ScoreRule, score: Score | None, part: PartRecord) -> str:
    low, high = (wording.number(end) for end in reach(rule, part.published.instrument))
    match score:
        case Scored(value=value):
            return f"{wording.number(value)} (possible {low} to {high})."
        case Bounded():
            missing = score.of - score.answered
            items = "1 item has" if missing == 1 else f"{missing} items have"
            ends = f"between {wording.number(score.low)} and {wording.number(score.high)}"
            return f"{ends}, because {items} no answer (possible {low} to {high})."
    return "not added up."


def _answered(part: PartRecord, score: Score | None) -> str:
    if isinstance(score, Scored) and score.settled_by:
        return "The tool's own rule settles this from one answer; the items after it are not needed."
    if score is not None:
        return f"{score.answered} of {score.of} items answered."
    items = [item.link_id for item in part.published.instrument.items()]
    return f"{sum(part.responses[link_id].answered for link_id in items)} of {len(items)} items answered."


def _cautions(part: PartRecord, session: Session, score: Score | None) -> Iterator[str]:
    instrument = part.published.instrument
    if outside(instrument.population, session.age_band):
        yield f"Used outside the ages it was validated for ({_ages(instrument.population)})."
    elif session.age_band is AgeBand.NOT_KNOWN and _ages(instrument.population):
        yield f"Validated for people aged {_ages(instrument.population)}."
    begun, ended = part.administration.begun, given_on(part, session)
    if begun and (date.fromisoformat(ended) - date.fromisoformat(begun)).days > 1:
        yield "The answers were given days apart, so they may not all be about the same time."
    if isinstance(score, Scored) and score.prorated:
        yield "Missing items were filled in by the publisher's own rule."
    if instrument.kind is Origin.PUBLISHED and not part.published.words_in(session.language).wording_checked.checked:
        yield "The wording has not yet been checked against the publisher's own form."


def outside(population: Population, band: AgeBand) -> bool:
    """Whether the person is known to be outside the ages that an instrument was validated for."""
    if band is AgeBand.UNDER_18:
        return (population.age_min or 0) >= _ADULT
    return band is AgeBand.ADULT and population.age_max is not None and population.age_max < _ADULT


def _ages(population: Population) -> str:
    low, high = population.age_min, population.age_max
    if low is not None and high is not None:
        return f"{low} to {high}"
    if low is not None:
        return f"{low} and over"
    return f"up to {high}" if high is not None else ""
