"""The invented service and the story that `tiscreen demo` plays."""
