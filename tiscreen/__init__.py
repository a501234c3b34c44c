"""The core of TIScreen: everything but windows."""

__version__ = "0.1.0"
