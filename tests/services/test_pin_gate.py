"""The staff PIN of a hand-over: a few free tries, growing pauses, never a wipe."""

import pytest

from tiscreen.domain.sitting import ClientPackage
from tiscreen.errors import UserError
from tiscreen.services.hand_over import check_pin, pin_digest
from tiscreen.services.pin_gate import PinGate


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def package(pin="2580"):
    salt = b"0123456789abcdef"
    return ClientPackage("a1", "/nowhere", bytes(32), (), salt, pin_digest(pin, salt), "service", "contact", "text")


def test_the_right_pin_opens_and_a_wrong_one_does_not():
    gate = PinGate(package(), Clock())
    assert not gate.open_with("0000")
    assert gate.open_with("2580")
    assert gate.wrong == 0


def test_five_tries_are_free_then_the_pauses_grow_and_even_the_right_pin_waits():
    clock = Clock()
    gate, waits = PinGate(package(), clock), []
    for _ in range(20):
        gate.open_with("0000")
        waits.append(gate.seconds_to_wait())
        clock.now += gate.seconds_to_wait() + 1
    assert waits[:4] == [0, 0, 0, 0]
    assert waits[4:8] == [1, 2, 4, 8]
    assert max(waits) == 300
    gate.open_with("0000")
    assert not gate.open_with("2580")
    clock.now += 301
    assert gate.open_with("2580")


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "١٢٣٤", "12 4"])
def test_a_pin_is_four_to_eight_plain_digits(pin):
    with pytest.raises(UserError, match=r"hand-over\.pin-shape"):
        check_pin(pin)


def test_neither_the_pin_nor_its_length_is_in_the_package():
    assert b"2580" not in package().pin_digest
    assert len(package("2580").pin_digest) == len(package("25802580").pin_digest)
