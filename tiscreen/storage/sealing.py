"""The few things done with keys: passphrase to key, private keys wrapped, the data key sealed, keys derived."""

from __future__ import annotations

import hmac
import os
import threading
import time
import unicodedata

from msgspec import Struct

from tiscreen.errors import DamagedError, UserError
from tiscreen.secret import Secret

KEY, NONCE, SALT = 32, 12, 16
MIB = 1024  # in KiB, as Argon2 counts
FLOOR, DEFAULT, CEILING = 64 * MIB, 192 * MIB, 1024 * MIB
STEPS = (64 * MIB, 96 * MIB, 128 * MIB, DEFAULT, 256 * MIB)
TARGET_SECONDS = 0.5
# OpenSSL shares its worker threads between all Argon2 runs of a process: two at once fail or never end.
_ONE_AT_A_TIME = threading.Lock()


class KdfParameters(Struct, frozen=True, forbid_unknown_fields=True):
    """What Argon2id is asked to spend on one try at a passphrase."""

    memory_kib: int = DEFAULT
    passes: int = 3
    lanes: int = 4

    def check(self) -> None:
        """Refuse what a hostile file may ask for: too little to protect, or more than a laptop has."""
        if not (FLOOR <= self.memory_kib <= CEILING and 3 <= self.passes <= 20 and 1 <= self.lanes <= 16):
            raise DamagedError("vault.hostile")


class KeyPairs:
    """A member of staff's private keys: one opens what is sealed to them, one signs."""

    def __init__(self, private: Secret) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        self.private = private
        self._seal = X25519PrivateKey.from_private_bytes(bytes(private.reveal()[:KEY]))
        self._sign = Ed25519PrivateKey.from_private_bytes(bytes(private.reveal()[KEY:]))

    @property
    def seal_public(self) -> bytes:
        """What others seal to."""
        return self._seal.public_key().public_bytes_raw()

    @property
    def sign_public(self) -> bytes:
        """What others check signatures with."""
        return self._sign.public_key().public_bytes_raw()

    def open(self, sealed: bytes, label: bytes) -> Secret:
        """The key that was sealed to this person."""
        return open_sealed(bytes(self.private.reveal()[:KEY]), sealed, label)


def new_key_pairs() -> KeyPairs:
    """Fresh private keys."""
    return KeyPairs(Secret(os.urandom(2 * KEY)))


def calibrated() -> KdfParameters:
    """Parameters that take about half a second here; a slow or busy machine gets less, never below the floor."""
    started = time.perf_counter()
    key_from_passphrase("measuring how long this takes", bytes(SALT), KdfParameters(FLOOR)).wipe()
    floor_seconds = time.perf_counter() - started
    affordable = [step for step in STEPS if step / FLOOR * floor_seconds <= TARGET_SECONDS * 1.5]
    return KdfParameters(affordable[-1] if affordable else FLOOR)


def key_from_passphrase(passphrase: str, salt: bytes, parameters: KdfParameters) -> Secret:
    """Argon2id over the passphrase in Unicode NFC, so that it does not matter how a keyboard makes its accents."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    parameters.check()
    spelled = Secret(unicodedata.normalize("NFC", passphrase).encode())
    with spelled, _ONE_AT_A_TIME:
        try:
            derive = Argon2id(
                salt=salt,
                length=KEY,
                iterations=parameters.passes,
                lanes=parameters.lanes,
                memory_cost=parameters.memory_kib,
            )
            return Secret(derive.derive(spelled.reveal()))  # type: ignore[arg-type]  # it takes any buffer
        except MemoryError as trouble:
            raise UserError("memory.short") from trouble


def derived(key: Secret, label: str, salt: bytes = b"") -> Secret:
    """A key for one purpose (HKDF-SHA256); knowing it tells nothing about `key`."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    expand = HKDF(algorithm=SHA256(), length=KEY, salt=salt, info=b"tiscreen 1 " + label.encode())
    return Secret(expand.derive(bytes(key.reveal())))


def wrap(key: Secret, content: bytes | bytearray, label: bytes) -> bytes:
    """`content` under `key` (AES-256-GCM, a fresh nonce in front), bound to `label`."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(NONCE)
    return nonce + AESGCM(bytes(key.reveal())).encrypt(nonce, bytes(content), label)


def unwrap(key: Secret, wrapped: bytes, label: bytes) -> Secret | None:
    """What was wrapped, or None when the key or the label is another one, or a bit was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return Secret(AESGCM(bytes(key.reveal())).decrypt(wrapped[:NONCE], wrapped[NONCE:], label))
    except (InvalidTag, ValueError):
        return None


def seal_to(public: bytes, key: Secret, label: bytes) -> bytes:
    """`key` for the holder of a private key alone (HPKE: X25519, HKDF-SHA256, AES-256-GCM)."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    return suite.encrypt(bytes(key.reveal()), X25519PublicKey.from_public_bytes(public), label)


def open_sealed(private: bytes, sealed: bytes, label: bytes) -> Secret:
    """What was sealed; DamagedError when it was not sealed to this key."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    try:
        return Secret(suite.decrypt(sealed, X25519PrivateKey.from_private_bytes(private), label))
    except (InvalidTag, ValueError) as trouble:
        raise DamagedError("vault.damaged", file="vault.json") from trouble


def public_of(private: bytes) -> bytes:
    """The public half of a sealing key."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def code_over(key: Secret, content: bytes) -> bytes:
    """A code that only a holder of `key` can make (HMAC-SHA256)."""
    return hmac.digest(key.reveal(), content, "sha256")
