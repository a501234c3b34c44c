"""The laptop passes to the client: a sealed sitting key and a package that holds no key of the vault."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from tiscreen.domain.ports import Sittings, Vault
from tiscreen.domain.session import Administration, Session
from tiscreen.domain.sitting import ClientPackage, PublishedBytes
from tiscreen.errors import UserError
from tiscreen.secret import Secret


def pin_digest(pin: str, salt: bytes) -> bytes:
    """What is compared when the staff PIN is typed; held in memory only, never stored."""
    return hashlib.scrypt(pin.encode(), salt=salt, n=2**14, r=8, p=1)


def pin_matches(package: ClientPackage, pin: str) -> bool:
    """Whether `pin` is the one that staff set at this hand-over."""
    return hmac.compare_digest(pin_digest(pin, package.pin_salt), package.pin_digest)


def check_pin(pin: str) -> None:
    """Four to eight digits; UserError("hand-over.pin-shape") otherwise."""
    if not (pin.isdecimal() and pin.isascii() and 4 <= len(pin) <= 8):
        raise UserError("hand-over.pin-shape")


@dataclass(frozen=True, slots=True)
class HandOver:
    """Packs a sitting for a client process. `folder` is the data folder's path."""

    vault: Vault
    sittings: Sittings
    folder: str

    def begin(
        self, session: Session, administrations: Sequence[Administration], pin: str, heard_on: str = ""
    ) -> ClientPackage:
        """Make the sitting file under a fresh key. Its seal is on disk first, so that staff can always open it."""
        check_pin(pin)
        definitions = [self.vault.published_by_hash(a.content_hash) for a in administrations]
        sitting_id, key = secrets.token_hex(16), Secret(secrets.token_bytes(32))
        self.sittings.write_seal(sitting_id, self.vault.seal(sitting_id, key))
        self.sittings.create(sitting_id, key, session, administrations).close()
        return self._package(sitting_id, key, definitions, pin, heard_on)

    def resume(self, sitting_id: str, pin: str) -> ClientPackage:
        """Pack a sealed sitting again, as a pause or a flat battery left it."""
        check_pin(pin)
        key = self.vault.unseal(sitting_id, self.sittings.read_seal(sitting_id))
        sitting = self.sittings.open(sitting_id, key)
        hashes = [part.administration.content_hash for part in sitting.content().parts]
        sitting.close()
        return self._package(sitting_id, key, [self.vault.published_by_hash(h) for h in hashes], pin, "")

    def _package(
        self, sitting_id: str, key: Secret, definitions: Sequence[PublishedBytes], pin: str, heard_on: str
    ) -> ClientPackage:
        confirmation, salt = self.vault.confirmation(), secrets.token_bytes(16)
        if confirmation is None:
            raise UserError("service.not-confirmed")
        return ClientPackage(
            sitting_id=sitting_id,
            folder=self.folder,
            key=bytes(key.reveal()),
            definitions=tuple(definitions),
            pin_salt=salt,
            pin_digest=pin_digest(pin, salt),
            service_name=confirmation.service_name,
            contact=confirmation.contact,
            confidentiality=confirmation.confidentiality,
            limits_heard_on=heard_on,
        )
