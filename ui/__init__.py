"""The windows of TIScreen."""
