"""Suggests a code name: two plain, friendly words that say nothing about anyone."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

from tiscreen.domain.ports import Vault

FIRST = (
    "Amber", "Autumn", "Blue", "Bright", "Brisk", "Calm", "Clear", "Copper", "Coral", "Early", "Evening", "Fern",
    "Gentle", "Golden", "Green", "Hazel", "Ivory", "Jade", "Kind", "Light", "Little", "Lively", "Lucky", "Mellow",
    "Merry", "Misty", "Morning", "Mossy", "Northern", "Olive", "Open", "Pearl", "Plum", "Quick", "Quiet", "Rosy",
    "Round", "Sandy", "Silver", "Soft", "Southern", "Spring", "Steady", "Summer", "Sunny", "Swift", "Tall", "Teal",
    "Warm", "Western", "Wide", "Winter", "Wise", "Yellow",
)  # fmt: skip
SECOND = (
    "Acorn", "Apple", "Badger", "Basil", "Beach", "Birch", "Bridge", "Brook", "Candle", "Canyon", "Cedar", "Cherry",
    "Cliff", "Cloud", "Clover", "Cottage", "Daisy", "Dune", "Elm", "Feather", "Field", "Finch", "Forest", "Fountain",
    "Garden", "Harbor", "Heron", "Hill", "Island", "Ivy", "Kettle", "Kite", "Lagoon", "Lake", "Lantern", "Lemon",
    "Maple", "Meadow", "Mint", "Moon", "Oak", "Orchard", "Otter", "Pebble", "Pine", "Planet", "Pond", "Reed", "River",
    "Robin", "Sail", "Shell", "Sparrow", "Star", "Stone", "Stream", "Teapot", "Thistle", "Tulip", "Valley", "Willow",
    "Window", "Wren",
)  # fmt: skip


def suggest(vault: Vault, pick: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """A code name that nobody in this vault has; after many tries a number makes it new."""
    name = ""
    for _ in range(20):
        name = f"{pick(FIRST)} {pick(SECOND)}"
        if not _taken(vault, name):
            return name
    number = 2
    while _taken(vault, f"{name} {number}"):
        number += 1
    return f"{name} {number}"


def _taken(vault: Vault, name: str) -> bool:
    return any(client.code_name.casefold() == name.casefold() for client in vault.clients(name))
