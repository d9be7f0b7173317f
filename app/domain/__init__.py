"""What a case is: frozen dataclasses and pure functions."""
