"""Tests, and the maintainers' programs that dev.py starts (faults, bench, real, frozen)."""
