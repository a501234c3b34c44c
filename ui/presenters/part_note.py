"""What the note before a part shows: neutral facts, so that starting, leaving out and later are real choices."""

from dataclasses import dataclass

from ui.presenters.item import source_line
from ui.presenters.said import Said


@dataclass(frozen=True, slots=True)
class PartNoteView:
    """The facts of one section. `part` of `parts` is 0 where a later section of the same part is announced.

    `resumed` says that some of it was answered or skipped before.
    """

    title: str
    note: str
    topics: str
    count: int
    minutes: int
    part: int
    parts: int
    resumed: bool = False
    source: str = ""


def part_note_view(said: Said, link_id: str | None, language: str, part: int, parts: int) -> PartNoteView:
    """The note before the section that holds `link_id`, the part's next item; None stands for its start."""
    instrument = said.published.instrument
    section = instrument.section_of(link_id) if link_id else instrument.sections[0]
    words = said.published.words_in(language).sections[section.id]
    own = tuple(item.link_id for item in section.items if not item.softer_form_of)
    return PartNoteView(
        title=words.title,
        note=words.note,
        topics=words.topics,
        count=len(own),
        minutes=words.minutes,
        part=part if section is instrument.sections[0] else 0,
        parts=parts,
        resumed=any(each in said.responses for each in own),
        source=source_line(said.published, language),
    )
