"""The draft of the confidentiality text, one file a language."""
