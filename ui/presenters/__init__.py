"""Domain objects to frozen views; no Qt."""
