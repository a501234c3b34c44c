"""What a person answered, in the words of the instrument; nothing where nothing was answered."""

from __future__ import annotations

from tiscreen.domain.instrument import Kind
from tiscreen.domain.navigation import shown
from tiscreen.domain.published import Published
from tiscreen.domain.record import PartRecord
from tiscreen.domain.referral import Answer, AnswerGroup
from tiscreen.domain.responses import Response, SkipReason, State, not_asked
from tiscreen.reports import wording

# A longer stem is a list of hard events: it stands on the form, and is not read out to every reader of a summary.
LONGEST_STEM = 200

_REASONS = {
    SkipReason.ASKED_DECLINED: "preferred not to say",
    SkipReason.ASKED_UNKNOWN: "did not know",
    SkipReason.NOT_APPLICABLE: "does not apply",
}
_STATES = {
    State.SKIPPED: "left out",
    State.LEFT_BLANK: "left blank",
    State.NOT_REACHED: "not reached",
    State.REMOVED: "taken back",
}


def answers(part: PartRecord, language: str, *, missing_told: bool) -> tuple[Answer, ...]:
    """Every item that was asked, in order; a missing answer is told apart only where the client allowed it."""
    return tuple(_answer(part, link_id, language, missing_told) for link_id in _asked(part))


def groups(part: PartRecord, language: str, *, missing_told: bool) -> tuple[AnswerGroup, ...]:
    """The same, under the stems of their sections."""
    published, found = part.published, []
    for section in published.instrument.sections:
        inside = {item.link_id for item in section.items}
        given = tuple(_answer(part, each, language, missing_told) for each in _asked(part) if each in inside)
        stem = published.words_in(language).sections[section.id].stem
        if given:
            found.append(AnswerGroup(stem if len(stem) <= LONGEST_STEM else "", given))
    return tuple(found)


def _asked(part: PartRecord) -> tuple[str, ...]:
    return shown(part.published.instrument, part.responses)


def _answer(part: PartRecord, link_id: str, language: str, missing_told: bool) -> Answer:
    response = part.responses[link_id]
    if response.answered:
        words = _words(part.published, link_id, response, language)
    else:
        words = _missing(response) if missing_told else wording.NO_ANSWER
    text = part.published.item_text(link_id, language).text
    return Answer(text, words, link_id if link_id.isdecimal() else "", response.answered)


def _words(published: Published, link_id: str, response: Response, language: str) -> str:
    if response.text:
        dated = published.instrument.item(link_id).kind is Kind.DATE
        return wording.about_when(response.text) if dated else response.text
    if response.number is not None:
        return wording.number(response.number)
    options = published.item_text(link_id, language).options
    values = {option.code: option.value for option in published.instrument.options_of(link_id)}
    counted = any(link_id in rule.items for rule in published.instrument.scores)
    chosen = [(text, values[code] if counted else None) for code, text in options if code in response.codes]
    return "; ".join(text if value is None else f"{text} ({value})" for text, value in chosen)


def _missing(response: Response) -> str:
    if response.reason in _REASONS:
        return _REASONS[response.reason]
    if response == not_asked():
        return "not asked"
    return _STATES.get(response.state, wording.NO_ANSWER)
