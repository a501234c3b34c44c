"""Opens the vault for staff, by passphrase or by the printed recovery key."""

from __future__ import annotations

from tiscreen.domain.ports import Keys, Vault
from tiscreen.services.create_vault import check_passphrase


def unlock(keys: Keys, passphrase: str) -> Vault:
    """Open the vault; WrongKeyError when it does not match, UserError("vault.wait") when it is too soon to try."""
    return keys.unlock(passphrase)


def seconds_to_wait(keys: Keys) -> int:
    """How long until the next try; 0 when one can be made now."""
    return keys.seconds_to_wait()


def unlock_with_recovery_key(keys: Keys, recovery_key: str, new_passphrase: str) -> Vault:
    """Open the vault for somebody who forgot their passphrase; from now on the new one opens it."""
    check_passphrase(new_passphrase)
    return keys.unlock_with_recovery_key(recovery_key, new_passphrase)
