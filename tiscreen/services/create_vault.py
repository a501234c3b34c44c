"""Makes the vault on the first run: a passphrase worth having, and a recovery key on paper."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files

from tiscreen.domain import recovery_key as printed
from tiscreen.domain.ports import Keys, Vault
from tiscreen.errors import UserError

SHORTEST, LONGEST = 15, 256
LEFT_OVER = 8  # letters that must remain when everything easy to guess is taken away
EASY = (
    "correcthorsebatterystaple", "thequickbrownfoxjumpsoverthelazydog", "tobeornottobe", "letmein", "iloveyou",
    "password", "passphrase", "passwort", "motdepasse", "contrasena", "welcome", "administrator", "admin", "changeme",
    "monkey", "dragon", "football", "baseball", "sunshine", "princess", "trustno", "whatever", "superman", "computer",
    "secret", "master", "hello", "login", "default", "temporary", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwerty",
    "asdfgh", "qazwsxedc", "abcdefghijklmnopqrstuvwxyz", "abcdefgh", "abc", "tiscreen", "screening", "trauma",
    "shelter", "refuge", "caseworker", "clinic", "intake", "service", "laptop", "vault", "summer", "winter", "spring",
    "autumn", "monday", "friday", "january", "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Advice:
    """What to say about a passphrase; `key` names the words in messages.py."""

    acceptable: bool
    key: str


def suggest_passphrase(words: int = 5, pick: Callable[[tuple[str, ...]], str] = secrets.choice) -> str:
    """Plain words chosen by chance out of 7,776: five of them are 64.6 bits."""
    known = word_list()
    return " ".join(pick(known) for _ in range(words))


def word_list() -> tuple[str, ...]:
    """The long word list of the Electronic Frontier Foundation (CC BY 3.0 US), as the package xkcdpass carries it."""
    text = (files("xkcdpass") / "static" / "eff-long").read_text(encoding="utf-8")
    return tuple(text.split())


def advice(passphrase: str) -> Advice:
    """What to say while somebody types; there are no rules about digits and signs."""
    try:
        check_passphrase(passphrase)
    except UserError as trouble:
        return Advice(False, trouble.key)
    return Advice(True, "passphrase.good")


def check_passphrase(passphrase: str) -> None:
    """UserError when it is too short, too long, or among the first that anybody would try."""
    length = len(unicodedata.normalize("NFC", passphrase))
    if length < SHORTEST:
        raise UserError("passphrase.too-short", shortest=str(SHORTEST))
    if length > LONGEST:
        raise UserError("passphrase.too-long", longest=str(LONGEST))
    if is_easy_to_guess(passphrase):
        raise UserError("passphrase.common")


def is_easy_to_guess(passphrase: str) -> bool:
    """Whether little is left of it once common words, runs of digits and repetitions are taken away."""
    left = "".join(letter for letter in passphrase.casefold() if letter.isalnum())
    for easy in sorted(EASY, key=len, reverse=True):
        left = left.replace(easy, "")
    left = re.sub(r"\d+", "", left)
    left = re.sub(r"(.+?)\1+", r"\1", left)  # what is said twice counts once
    return len(left) < LEFT_OVER or len(set(left)) < LEFT_OVER // 2 + 1


def typed_back(shown: str, typed: str) -> bool:
    """Whether the recovery key was written down well; UserError("recovery.mistyped") when a group has a slip in it."""
    return printed.read(typed) == printed.read(shown)


def create(keys: Keys, name: str, passphrase: str, recovery_key: str) -> Vault:
    """Make the vault and open it; nothing is on the disk if the passphrase or the name will not do."""
    spoken_name = " ".join(name.split())
    if not spoken_name:
        raise UserError("staff.no-name")
    check_passphrase(passphrase)
    return keys.create(spoken_name, passphrase, recovery_key)
