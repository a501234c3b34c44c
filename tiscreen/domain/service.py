"""What the service itself confirmed before its client space may start."""

from msgspec import Struct


class Confirmation(Struct, frozen=True, forbid_unknown_fields=True):
    """The confidentiality text and the instruments in use, confirmed by a named person on a date (AC-59).

    `contact` is how to reach the worker or the service; it is printed on each referral.
    """

    service_name: str
    contact: str
    confidentiality: str
    instruments: tuple[str, ...]
    confirmed_by: str
    confirmed_on: str
