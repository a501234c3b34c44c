"""A service's ordered list of instruments, and what the worker may offer afterwards."""

from msgspec import Struct


class Offer(Struct, frozen=True, forbid_unknown_fields=True):
    """Offer `instrument` when a result is yes or unknown, in the same words to everyone (ruling 10)."""

    instrument: str
    when_instrument: str
    when_result: str


class Pathway(Struct, frozen=True, forbid_unknown_fields=True):
    """Parts in order of asking; each is an instrument id."""

    id: str
    title: str
    parts: tuple[str, ...]
    offers: tuple[Offer, ...] = ()
