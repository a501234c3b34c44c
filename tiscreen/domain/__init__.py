"""What a screening is: pure data and rules, no input or output."""
