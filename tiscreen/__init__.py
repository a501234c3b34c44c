"""The core of TIScreen: everything but windows."""
