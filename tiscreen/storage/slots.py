"""Makes the ways into a vault, and derives from the data key the key for each purpose."""

from __future__ import annotations

import os

from msgspec.structs import replace

from tiscreen.domain import recovery_key as printed
from tiscreen.errors import WrongKeyError
from tiscreen.secret import Secret
from tiscreen.storage import sealing
from tiscreen.storage.header import Header, RecoverySlot, Slot
from tiscreen.storage.sealing import KdfParameters

RECOVERY = "recovery"


def database_key(key: Secret, vault_id: str) -> Secret:
    """The raw key of vault.db."""
    return sealing.derived(key, "database", vault_id.encode())


def header_key(key: Secret, vault_id: str) -> Secret:
    """The key for the code over vault.json."""
    return sealing.derived(key, "header", vault_id.encode())


def sitting_key(key: Secret, vault_id: str) -> Secret:
    """The key that seals the keys of sittings; all that an open vault holds on to."""
    return sealing.derived(key, "sitting", vault_id.encode())


def new_slot(header: Header, user: str, version: int, passphrase: str, key: Secret, kdf: KdfParameters) -> Slot:
    """A way in by passphrase, with fresh private keys to which the data key is sealed."""
    pairs, salt = sealing.new_key_pairs(), os.urandom(sealing.SALT)
    sealed = sealing.seal_to(pairs.seal_public, key, header.key_label(user))
    bare = Slot(user, version, kdf, salt, b"", pairs.seal_public, pairs.sign_public, sealed)
    with sealing.key_from_passphrase(passphrase, salt, kdf) as passphrase_key, pairs.private as private:
        wrapped = sealing.wrap(passphrase_key, private.reveal(), bare.label(header.vault_id))
    return replace(bare, wrapped=wrapped)


def recovery_slot(header: Header, recovery_key: str, key: Secret) -> RecoverySlot:
    """The way in for the printed recovery key."""
    with _recovery_private(recovery_key, header.vault_id) as private:
        public = sealing.public_of(bytes(private.reveal()))
    return RecoverySlot(1, public, sealing.seal_to(public, key, header.key_label(RECOVERY)))


def key_by_passphrase(header: Header, passphrase: str) -> tuple[str, Secret]:
    """Whose passphrase it is, and the data key; WrongKeyError when it is nobody's."""
    for slot in header.slots:
        with sealing.key_from_passphrase(passphrase, slot.salt, slot.kdf) as passphrase_key:
            private = sealing.unwrap(passphrase_key, slot.wrapped, slot.label(header.vault_id))
        if private is not None:
            with private:
                return slot.user, sealing.KeyPairs(private).open(slot.sealed_key, header.key_label(slot.user))
    raise WrongKeyError("vault.wrong-passphrase")


def key_by_recovery(header: Header, recovery_key: str) -> Secret:
    """The data key by the printed key; WrongKeyError when it is another vault's."""
    with _recovery_private(recovery_key, header.vault_id) as private:
        secret = bytes(private.reveal())
        if sealing.public_of(secret) != header.recovery.seal_public:
            raise WrongKeyError("recovery.wrong")
        return sealing.open_sealed(secret, header.recovery.sealed_key, header.key_label(RECOVERY))


def _recovery_private(recovery_key: str, vault_id: str) -> Secret:
    with Secret(printed.read(recovery_key)) as code:
        return sealing.derived(code, RECOVERY, vault_id.encode())
