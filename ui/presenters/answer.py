"""What a person has put on an item screen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """Chosen option codes, own words or a date (ISO, as partial as it was said), or a number."""

    codes: tuple[str, ...] = ()
    text: str = ""
    number: float | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing was given."""
        return not self.codes and not self.text.strip() and self.number is None
