"""What a person has put on an item screen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """Chosen option codes and own words, as they stand on the screen."""

    codes: tuple[str, ...] = ()
    text: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was given."""
        return not self.codes and not self.text.strip()
