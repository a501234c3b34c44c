"""Instrument data: definitions, words, worked examples, rights."""
