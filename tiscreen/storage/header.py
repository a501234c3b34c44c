"""vault.json: who can open the vault, as sealed slots; checked before anything in it is used."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from tiscreen.errors import DamagedError
from tiscreen.paths import DataFolder
from tiscreen.secret import Secret
from tiscreen.storage.files import put_in_place, write_aside, write_durably
from tiscreen.storage.sealing import KEY, SALT, KdfParameters, code_over

FORMAT = 1
LARGEST = 256 * 1024
MOST_SLOTS = 64


class Slot(Struct, frozen=True, forbid_unknown_fields=True):
    """One member of staff's way in. `wrapped` holds both private keys under the passphrase's key."""

    user: str
    version: int
    kdf: KdfParameters
    salt: bytes
    wrapped: bytes
    seal_public: bytes
    sign_public: bytes
    sealed_key: bytes

    def label(self, vault_id: str) -> bytes:
        """What the wrapped keys are bound to, so that a slot cannot be moved, weakened or put back."""
        cost = f"{self.kdf.memory_kib},{self.kdf.passes},{self.kdf.lanes}"
        return "|".join(("slot", vault_id, self.user, cost, str(self.version))).encode()


class RecoverySlot(Struct, frozen=True, forbid_unknown_fields=True):
    """The way in for whoever holds the printed recovery key."""

    version: int
    seal_public: bytes
    sealed_key: bytes


class Header(Struct, frozen=True, forbid_unknown_fields=True):
    """All slots. `code` is made with a key only an unlocked vault has; `checksum` finds damage before that."""

    format: int
    vault_id: str
    epoch: int
    slots: tuple[Slot, ...]
    recovery: RecoverySlot
    code: bytes = b""
    checksum: bytes = b""

    def sealed_under(self, key: Secret) -> Header:
        """The header with its code and checksum made anew."""
        coded = replace(self, code=code_over(key, self._content()))
        return replace(coded, checksum=coded._sum())

    def is_sealed_under(self, key: Secret) -> bool:
        """Whether nobody without the data key changed anything."""
        return code_over(key, self._content()) == self.code

    def key_label(self, to: str) -> bytes:
        """What a sealed data key is bound to."""
        return f"data key|{self.vault_id}|{self.epoch}|{to}".encode()

    def check(self) -> None:
        """Refuse damage and traps before any passphrase is tried."""
        for slot in self.slots:
            slot.kdf.check()
        whole = self._sum() == self.checksum and 0 < len(self.slots) <= MOST_SLOTS
        if not whole or any(len(s.salt) != SALT or len(s.seal_public) != KEY for s in self.slots):
            raise DamagedError("vault.damaged")

    def _content(self) -> bytes:
        return msgspec.json.encode(replace(self, code=b"", checksum=b""))

    def _sum(self) -> bytes:
        return hashlib.sha256(msgspec.json.encode(replace(self, checksum=b""))).digest()


class _Format(Struct, frozen=True):
    format: int


def read_header(path: Path) -> Header:
    """The header in `path`; DamagedError with its own key when it is broken, hostile or from a newer TIScreen."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise DamagedError("vault.damaged")
        if msgspec.json.decode(content, type=_Format).format > FORMAT:
            raise DamagedError("vault.newer", file=path.name)
        header = msgspec.json.decode(content, type=Header)
    except (OSError, msgspec.DecodeError, RecursionError, UnicodeDecodeError) as trouble:
        raise DamagedError("vault.damaged") from trouble
    header.check()
    return header


def prepare_header(folder: DataFolder, header: Header) -> None:
    """Write the first header beside its place; `finish_header` makes it count."""
    write_aside(folder.vault_json, _spelled(header))


def finish_header(folder: DataFolder) -> None:
    """From here on there is a vault; its second copy follows."""
    put_in_place(folder.vault_json)
    keep_second_copy(folder)


def replace_header(folder: DataFolder, header: Header) -> None:
    """Put a new header in the place of the old one, which is kept beside it."""
    write_durably(folder.vault_json_previous, folder.vault_json.read_bytes())
    write_durably(folder.vault_json, _spelled(header))


def keep_second_copy(folder: DataFolder) -> None:
    """See that a damaged key file is not the end of all records: there is always a second one."""
    if not folder.vault_json_previous.exists():
        write_durably(folder.vault_json_previous, folder.vault_json.read_bytes())


def _spelled(header: Header) -> bytes:
    return msgspec.json.format(msgspec.json.encode(header), indent=1)
