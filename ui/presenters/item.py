"""What one item's screen shows, made from the instrument's words and what was recorded so far."""

from dataclasses import dataclass

from tiscreen.domain.instrument import Kind
from tiscreen.domain.published import ItemText, Published
from ui.presenters.said import Said


@dataclass(frozen=True, slots=True)
class OptionView:
    """One response option."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class WhyView:
    """The answers to "why do you ask, who sees it, what if I skip?"; `source` names a published measure."""

    why: str
    who_sees: str
    if_skipped: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item as it stands on the screen; `number` of `of` counts the section that its part note announced.

    `note` says beforehand what an answer sets going (AC-58), `effect` what a skip does; "" where there is nothing.
    `amount` is a number given before, between `low` and `high`. `row` is (which, of how many) in a matrix, or (0, 0).
    `just_skipped` offers to say more about the skip before; `come_back` marks an item put off until now.
    """

    part_title: str
    stem: str
    window: str
    question: str
    kind: Kind
    options: tuple[OptionView, ...]
    chosen: tuple[str, ...]
    text: str
    number: int
    of: int
    can_go_back: bool
    why: WhyView
    with_worker: bool = False
    effect: str = ""
    note: str = ""
    amount: float | None = None
    low: float | None = None
    high: float | None = None
    row: tuple[int, int] = (0, 0)
    just_skipped: bool = False
    come_back: bool = False


def item_view(said: Said, link_id: str, language: str, *, with_worker: bool = False) -> ItemView:
    """The view of one item. There is always a way back: to the item before, or to the part note."""
    published, response = said.published, said.responses[link_id]
    text, item = published.item_text(link_id, language), published.instrument.item(link_id)
    number, of = _place_in_section(said, link_id)
    low, high = published.instrument.range_of(link_id)
    rows = published.instrument.rows_of(link_id)
    return ItemView(
        part_title=published.section_words(link_id, language).title,
        stem=text.stem,
        window=text.window,
        question=text.text,
        kind=item.kind,
        options=tuple(OptionView(code, words) for code, words in text.options),
        chosen=response.codes,
        text=response.text or "",
        number=number,
        of=of,
        can_go_back=True,
        why=_why(published, text, language),
        with_worker=with_worker,
        effect="" if item.if_skipped == "nothing" else text.if_skipped,
        note=text.note,
        amount=response.number,
        low=low,
        high=high,
        row=(rows.index(link_id) + 1, len(rows)) if rows else (0, 0),
    )


def source_line(published: Published, language: str) -> str:
    """Where a published measure comes from; nothing for this project's own pages."""
    if published.instrument.kind == "own":
        return ""
    return ". ".join((published.words_in(language).title, published.instrument.rights.citation))


def _why(published: Published, text: ItemText, language: str) -> WhyView:
    return WhyView(text.why, text.who_sees, text.if_skipped, source_line(published, language))


def _place_in_section(said: Said, link_id: str) -> tuple[int, int]:
    """(which, of how many) among the items of its section that are asked now; one off the path stands alone."""
    section = said.published.instrument.section_of(link_id)
    own = {item.link_id for item in section.items}
    path = [each for each in said.shown() if each in own]
    return (path.index(link_id) + 1, len(path)) if link_id in path else (1, 1)
