"""What a published screening measure is: its items, rules and rights, as frozen data."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """How an item is answered.

    A date may be partial; statements are read and counted by the person, and their number alone is given.
    """

    CHOICE = "choice"
    YES_NO = "yes-no"
    SCALE = "scale"
    SEVERAL = "several"
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"
    STATEMENTS = "statements"

    @property
    def one_of(self) -> bool:
        """Answered by one option; only these are scored and only these open or close others."""
        return self in (Kind.CHOICE, Kind.YES_NO, Kind.SCALE)

    @property
    def chosen(self) -> bool:
        """Answered by option codes."""
        return self.one_of or self is Kind.SEVERAL

    @property
    def listed(self) -> bool:
        """Has an option list: to choose from, or to read."""
        return self.chosen or self is Kind.STATEMENTS

    @property
    def counted(self) -> bool:
        """Answered by a number."""
        return self in (Kind.NUMBER, Kind.STATEMENTS)


class Origin(StrEnum):
    """Whether an instrument is somebody's published measure or this project's own pages."""

    PUBLISHED = "published"
    OWN = "own"


class Rights(Struct, frozen=True, forbid_unknown_fields=True):
    """Who holds the wording and what they allow."""

    holder: str
    licence: str
    reproduce: bool
    modify: bool
    translate: bool
    citation: str
    attribution: str = ""


class Population(Struct, frozen=True, forbid_unknown_fields=True):
    """Ages, in years, for which the instrument was validated."""

    age_min: int | None = None
    age_max: int | None = None


class Option(Struct, frozen=True, forbid_unknown_fields=True):
    """A response option; `value` is its ordinal value, None where it scores nothing."""

    code: str
    value: int | None = None


class Condition(Struct, frozen=True, forbid_unknown_fields=True, rename={"all_": "all", "any_": "any", "not_": "not"}):
    """One of a closed set of rules; exactly one form is filled (the reader checks it).

    Forms: `item` with `any_of` or `at_least` · `score` with `at_least` or `below` · `all`, `any`, `at_least_n`, `not`.
    """

    item: str | None = None
    any_of: tuple[str, ...] | None = None
    score: str | None = None
    at_least: float | None = None
    below: float | None = None
    all_: tuple[Condition, ...] | None = None
    any_: tuple[Condition, ...] | None = None
    at_least_n: AtLeast | None = None
    not_: Condition | None = None


class AtLeast(Struct, frozen=True, forbid_unknown_fields=True):
    """True when `n` or more of the conditions in `of` are."""

    n: int
    of: tuple[Condition, ...]


class Item(Struct, frozen=True, forbid_unknown_fields=True):
    """One item; its words live in the language file under the same link_id.

    `if_skipped` names the effect of a skip; "nothing" is the rule. `low` and `high` bound a number.
    `row_of` names a matrix: its rows stand together and share stem and options, and each has a screen.
    `softer_form_of` makes it another way of asking that item: asked only on demand, never scored.
    """

    link_id: str
    kind: Kind = Kind.CHOICE
    options: str | None = None
    shown_when: Condition | None = None
    if_skipped: str = "nothing"
    low: float | None = None
    high: float | None = None
    row_of: str | None = None
    softer_form_of: str | None = None


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """Items asked together under one stem; `sensitivity` is 0 (plain) to 3 (hardest)."""

    id: str
    items: tuple[Item, ...]
    sensitivity: int = 0
    shown_when: Condition | None = None


class SettledBy(Struct, frozen=True, forbid_unknown_fields=True):
    """A gate whose closing answer settles the score at `value`, whatever follows."""

    item: str
    any_of: tuple[str, ...]
    value: float


class Prorate(Struct, frozen=True, forbid_unknown_fields=True):
    """A publisher's rule for filling in up to `max_missing` items by the mean of the rest."""

    max_missing: int
    citation: str


class Method(StrEnum):
    """How a score is made from item values."""

    SUM = "sum"
    MEAN = "mean"
    COUNT_AT_LEAST = "count_at_least"
    MAX_OF = "max_of"
    WEIGHTED = "weighted"


class ScoreRule(Struct, frozen=True, forbid_unknown_fields=True):
    """One score. `reverse` lists items scored from the far end; `multiply` acts last.

    `threshold` belongs to `count_at_least`, `weights` (by link_id) to `weighted`.
    """

    id: str
    method: Method
    items: tuple[str, ...]
    reverse: tuple[str, ...] = ()
    multiply: float = 1
    threshold: float | None = None
    weights: dict[str, float] | None = None
    settled_by: SettledBy | None = None
    prorate: Prorate | None = None


class ResultRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A cut score (`score` with `at_least`) or a rule over items (`when`), with purpose and source."""

    id: str
    purpose: str
    citation: str
    score: str | None = None
    at_least: float | None = None
    when: Condition | None = None
    headline: bool = False


class FlagRule(Struct, frozen=True, forbid_unknown_fields=True):
    """What raises a check-in by a person. `soft` flags prompt staff at review only."""

    id: str
    when: Condition
    soft: bool = False


class Instrument(Struct, frozen=True, forbid_unknown_fields=True):
    """A screening instrument: structure and rules, no words."""

    id: str
    version: str
    kind: Origin
    rights: Rights
    modes: tuple[str, ...]
    sections: tuple[Section, ...]
    options: dict[str, tuple[Option, ...]] = {}
    population: Population = Population()
    window: str | None = None
    private: bool = False
    scores: tuple[ScoreRule, ...] = ()
    results: tuple[ResultRule, ...] = ()
    flags: tuple[FlagRule, ...] = ()

    def items(self) -> Iterator[Item]:
        """Every item, in order of asking."""
        for section in self.sections:
            yield from section.items

    def item(self, link_id: str) -> Item:
        """The item of that id; KeyError when there is none."""
        for item in self.items():
            if item.link_id == link_id:
                return item
        raise KeyError(link_id)

    def section_of(self, link_id: str) -> Section:
        """The section that holds an item; KeyError when there is none."""
        for section in self.sections:
            if any(item.link_id == link_id for item in section.items):
                return section
        raise KeyError(link_id)

    def options_of(self, link_id: str) -> tuple[Option, ...]:
        """The options of an item, in order; empty for text, numbers and dates."""
        name = self.item(link_id).options
        return self.options[name] if name else ()

    def range_of(self, link_id: str) -> tuple[float | None, float | None]:
        """The smallest and largest number that answers an item; statements run from none to all."""
        item = self.item(link_id)
        if item.kind is Kind.STATEMENTS:
            return 0, len(self.options_of(link_id))
        return item.low, item.high

    def softer_form(self, link_id: str) -> str | None:
        """The item that asks the same in another way, where there is one."""
        return next((item.link_id for item in self.items() if item.softer_form_of == link_id), None)

    def rows_of(self, link_id: str) -> tuple[str, ...]:
        """The rows of the matrix that an item is in; empty for one that stands alone."""
        matrix = self.item(link_id).row_of
        return tuple(item.link_id for item in self.items() if item.row_of == matrix) if matrix else ()

    def headline(self) -> ResultRule | None:
        """The one result shown first; the others are given on demand."""
        return next((rule for rule in self.results if rule.headline), self.results[0] if self.results else None)
