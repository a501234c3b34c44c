"""Icons, fonts, standing texts."""
