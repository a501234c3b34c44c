"""What people do with TIScreen, one verb a module."""
