"""What opens the cover: the client's own digits for five tries, the staff PIN always (AC-03)."""

import pytest

from tests.services.test_pin_gate import Clock, package
from tiscreen.services.cover_gate import CoverGate
from tiscreen.services.pin_gate import PinGate


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def gate(clock):
    return CoverGate(PinGate(package("2580"), clock))


def test_whoever_chose_no_digits_comes_back_through_the_worker(gate):
    assert not gate.chosen
    assert not gate.open_with("")
    assert not gate.open_with("1234")
    assert gate.open_with("2580")


def test_the_clients_digits_and_the_staff_pin_both_open(gate):
    assert gate.choose("1234")
    assert gate.open_with("1234")
    assert gate.open_with("2580")
    assert not gate.open_with("4321")


def test_after_five_wrong_tries_only_staff_open_and_then_the_digits_work_again(gate, clock):
    gate.choose("1234")
    for _ in range(5):
        assert not gate.open_with("9999")
    assert not gate.open_with("1234")
    clock.now += 1000
    assert gate.open_with("2580")
    assert gate.open_with("1234")


def test_a_right_try_forgives_the_wrong_ones_before_it(gate):
    gate.choose("1234")
    for _ in range(3):
        for _ in range(4):
            gate.open_with("9999")
        assert gate.open_with("1234")


@pytest.mark.parametrize("digits", ["", "123", "12345", "12a4", "١٢٣٤", "12 4"])
def test_only_four_plain_digits_are_taken_and_the_ones_before_stay(gate, digits):
    gate.choose("1234")
    assert not gate.choose(digits)
    assert gate.open_with("1234")


def test_forgotten_digits_open_nothing(gate):
    gate.choose("1234")
    gate.forget()
    assert not gate.open_with("1234")
    assert not gate.open_with("")
