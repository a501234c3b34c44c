"""Reads the pages of an encrypted database by hand, free ones too: what somebody with the key could still find."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, SALT, IV, RESERVED = 4096, 16, 16, 80


def pages(path: Path, key: bytes) -> Iterator[bytes]:
    """Every page of the file in clear, in use or free (SQLCipher 4 with a raw key: AES-256-CBC, IV behind the page)."""
    data = path.read_bytes()
    for start in range(0, len(data), PAGE):
        page = data[start : start + PAGE]
        first = SALT if start == 0 else 0
        vector = page[PAGE - RESERVED : PAGE - RESERVED + IV]
        opened = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        yield opened.update(page[first : PAGE - RESERVED]) + opened.finalize()
