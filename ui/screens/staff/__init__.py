"""Screens that staff meet."""
