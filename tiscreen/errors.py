"""Trouble that a person can act on, each with a key that messages.py turns into words."""


class UserError(Exception):
    """Something the person can act on; `key` names its sentence and next step in tiscreen/messages.py.

    `details` fill the blanks of that sentence. They never hold an answer, a name or a passphrase.
    """

    def __init__(self, key: str, **details: str) -> None:
        """Remember the key; `str()` gives the key alone, so that a log holds no details."""
        super().__init__(key)
        self.key, self.details = key, details


class WrongKeyError(UserError):
    """A passphrase, recovery key or PIN did not match. Exit code 3 on the command line."""


class DamagedError(UserError):
    """A file of ours is broken, altered or from a newer TIScreen. It is left untouched. Exit code 4."""


class DefinitionError(UserError):
    """A definition file was refused; `findings` holds every (place, reason, what would be right)."""

    def __init__(self, file: str, findings: "tuple[Finding, ...]") -> None:
        """Keep all findings, so that an author sees them at once."""
        super().__init__("instrument.refused", file=file)
        self.file, self.findings = file, findings


class Finding(tuple[str, str, str]):
    """(JSON path, what is wrong, what would be right)."""

    __slots__ = ()
