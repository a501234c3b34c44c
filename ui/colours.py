"""The themes as colour tokens by role, and which of them must be told apart; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by role; every text pair is at least 4.5:1, every border and ring 3:1 (AC-54)."""

    page: str
    surface: str
    text: str
    muted: str
    border: str
    action: str
    on_action: str
    selected: str
    on_selected: str
    note: str
    on_note: str
    hide: str
    on_hide: str
    ring: str
    inner_ring: str
    attention: str
    problem: str


LIGHT = Tokens(
    page="#F7F4EE",
    surface="#FFFFFF",
    text="#22303A",
    muted="#4B5A63",
    border="#77838A",
    action="#1F5D66",
    on_action="#FFFFFF",
    selected="#DCEBEA",
    on_selected="#22303A",
    note="#F3E9D2",
    on_note="#5A4412",
    hide="#3E3A57",
    on_hide="#FFFFFF",
    ring="#1B3A8F",
    inner_ring="#FFD98A",
    attention="#7A4B00",
    problem="#6B3A2E",
)
DARK = Tokens(
    page="#1B2226",
    surface="#242D32",
    text="#ECEAE4",
    muted="#B7C0C4",
    border="#84929A",
    action="#8CC7C9",
    on_action="#10262A",
    selected="#24454A",
    on_selected="#ECEAE4",
    note="#3A3322",
    on_note="#F0DDAF",
    hide="#CFC8EC",
    on_hide="#10262A",
    ring="#FFD98A",
    inner_ring="#10262A",
    attention="#F0C37E",
    problem="#E9B7A6",
)
HIGH_CONTRAST = Tokens(
    page="#FFFFFF",
    surface="#FFFFFF",
    text="#000000",
    muted="#1A1A1A",
    border="#000000",
    action="#00363D",
    on_action="#FFFFFF",
    selected="#DFF1F1",
    on_selected="#000000",
    note="#FFF3CF",
    on_note="#000000",
    hide="#221C47",
    on_hide="#FFFFFF",
    ring="#0A2A8F",
    inner_ring="#FFD98A",
    attention="#4F3000",
    problem="#4A2118",
)
# Few colours, none of them bright: greys with a little warmth, one muted green-grey for what can be pressed.
LOW_STIMULUS = Tokens(
    page="#E9E7E1",
    surface="#F1EFEA",
    text="#33393C",
    muted="#50585B",
    border="#727A7D",
    action="#46565A",
    on_action="#F6F4EF",
    selected="#DADFDC",
    on_selected="#33393C",
    note="#E2DDD0",
    on_note="#4A4433",
    hide="#4B4957",
    on_hide="#F6F4EF",
    ring="#36466B",
    inner_ring="#E5D6AE",
    attention="#644512",
    problem="#5C4036",
)

# In the order in which a person is offered them.
THEMES: Mapping[str, Tokens] = {
    "light": LIGHT,
    "dark": DARK,
    "high-contrast": HIGH_CONTRAST,
    "low-stimulus": LOW_STIMULUS,
}

# (text, background, least ratio): what AC-54 checks.
PAIRS: tuple[tuple[str, str, float], ...] = (
    ("text", "page", 4.5),
    ("text", "surface", 4.5),
    ("text", "selected", 4.5),
    ("muted", "page", 4.5),
    ("muted", "surface", 4.5),
    ("on_action", "action", 4.5),
    ("on_selected", "selected", 4.5),
    ("on_note", "note", 4.5),
    ("on_hide", "hide", 4.5),
    ("attention", "surface", 4.5),
    ("problem", "surface", 4.5),
    ("action", "page", 4.5),
    ("action", "surface", 4.5),
    ("action", "selected", 3.0),
    ("border", "page", 3.0),
    ("border", "surface", 3.0),
    ("ring", "page", 3.0),
    ("ring", "surface", 3.0),
    ("ring", "selected", 3.0),
    ("inner_ring", "action", 3.0),
    ("inner_ring", "hide", 3.0),
)
