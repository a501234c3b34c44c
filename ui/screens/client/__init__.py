"""Screens that a client meets."""
