"""The instruments and pathways of a folder; one that is refused never hides the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from tiscreen.domain.pathway import Offer, Pathway
from tiscreen.domain.published import Published
from tiscreen.errors import DefinitionError, Finding
from tiscreen.instruments.reader import read_folder
from tiscreen.instruments.shape import decode, refusal
from tiscreen.instruments.strict_json import MAX_BYTES


@dataclass(frozen=True, slots=True)
class Library:
    """What may be asked, by id, and what was refused with its reasons."""

    published: Mapping[str, Published]
    refused: tuple[DefinitionError, ...] = ()
    by_pathway_id: Mapping[str, Pathway] | None = None

    @classmethod
    def load(cls, folder: Traversable, pathways: Traversable | None = None) -> Library:
        """Read every instrument folder, then the pathways through them."""
        published: dict[str, Published] = {}
        refused: list[DefinitionError] = []
        for each in _sorted(folder):
            if each.is_dir() and not each.name.startswith((".", "__")):
                try:
                    published[each.name] = read_folder(each)
                except DefinitionError as wrong:
                    refused.append(wrong)
        found = _pathways(pathways, published, refused) if pathways is not None else {}
        return cls(published, tuple(refused), found)

    @classmethod
    def shipped(cls) -> Library:
        """The instruments and pathways that come with the program, also when it is frozen."""
        return cls.load(files("screening_tools"), files("resources") / "pathways")

    def pathway(self, pathway_id: str) -> Pathway:
        """The pathway of that id; KeyError when there is none."""
        return (self.by_pathway_id or {})[pathway_id]

    def pathways(self) -> tuple[Pathway, ...]:
        """All pathways."""
        return tuple((self.by_pathway_id or {}).values())


def shipped(instrument_id: str) -> Published | None:
    """One instrument that comes with the program, without reading the others; None when there is none of that id."""
    found = (each for each in files("screening_tools").iterdir() if each.name == instrument_id and each.is_dir())
    folder = next(found, None)
    return read_folder(folder) if folder is not None and not instrument_id.startswith("__") else None


def _sorted(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda each: each.name)


def _pathways(
    folder: Traversable, published: Mapping[str, Published], refused: list[DefinitionError]
) -> dict[str, Pathway]:
    found: dict[str, Pathway] = {}
    for file in _sorted(folder):
        if not file.name.endswith(".json") or not file.is_file():
            continue
        try:
            found[file.name.removesuffix(".json")] = _read_pathway(file, published)
        except DefinitionError as wrong:
            refused.append(wrong)
    return found


def _read_pathway(file: Traversable, published: Mapping[str, Published]) -> Pathway:
    with file.open("rb") as opened:
        content = opened.read(MAX_BYTES + 1)
    pathway, findings = decode(content, Pathway)
    if pathway is not None:
        findings = tuple(_of_pathway(pathway, file.name.removesuffix(".json"), published))
    if pathway is None or findings:
        raise refusal(file.name, findings)
    return pathway


def _of_pathway(pathway: Pathway, name: str, published: Mapping[str, Published]) -> Iterator[Finding]:
    known = ", ".join(published) or "none"
    if pathway.id != name:
        yield Finding(("$.id", f'is "{pathway.id}", and the file is named "{name}"', "give the file the pathway's id"))
    if not pathway.title.strip():
        yield Finding(("$.title", "is empty", "give the pathway a title"))
    if not pathway.parts or len(set(pathway.parts)) != len(pathway.parts):
        yield Finding(("$.parts", "is empty or asks a part twice", "name each part once"))
    for number, part in enumerate(pathway.parts):
        if part not in published:
            yield Finding((f"$.parts[{number}]", f'names "{part}", which is not there', f"name one of: {known}"))
    for number, offer in enumerate(pathway.offers):
        yield from _of_offer(f"$.offers[{number}]", offer, pathway, published)


def _of_offer(place: str, offer: Offer, pathway: Pathway, published: Mapping[str, Published]) -> Iterator[Finding]:
    if offer.instrument not in published:
        right = f"name one of: {', '.join(published) or 'none'}"
        yield Finding((f"{place}.instrument", f'names "{offer.instrument}", which is not there', right))
    asked = published.get(offer.when_instrument) if offer.when_instrument in pathway.parts else None
    if asked is None:
        yield Finding((f"{place}.when_instrument", "is no part of this pathway", "name a part asked before"))
    elif offer.when_result not in {rule.id for rule in asked.instrument.results}:
        yield Finding((f"{place}.when_result", "is no result of that part", "name an id of its results"))
