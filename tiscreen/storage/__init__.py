"""The encrypted vault and sitting files."""
