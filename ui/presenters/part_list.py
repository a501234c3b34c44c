"""Every question of a part, so that a person can see what is coming before it comes (X3)."""

from dataclasses import dataclass

from ui.presenters.said import Said


@dataclass(frozen=True, slots=True)
class PartListGroup:
    """The questions of one section under their stem; `depends` when an answer before decides if they are asked."""

    title: str
    stem: str
    questions: tuple[str, ...]
    depends: bool = False


@dataclass(frozen=True, slots=True)
class PartListView:
    """All questions of a part, also those that may never be asked."""

    title: str
    groups: tuple[PartListGroup, ...]


def part_list_view(said: Said, language: str) -> PartListView:
    """List every item of the instrument, whatever was answered so far."""
    published = said.published
    words = published.words_in(language)
    groups = tuple(
        PartListGroup(
            title=words.sections[section.id].title,
            stem=words.sections[section.id].stem,
            questions=tuple(words.items[item.link_id].text for item in section.items if not item.softer_form_of),
            depends=section.shown_when is not None,
        )
        for section in published.instrument.sections
    )
    return PartListView(words.plain_title, groups)
