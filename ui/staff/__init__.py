"""What staff do, window by window: each module connects a few screens to the services they need."""
