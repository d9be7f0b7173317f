"""What a text says, slot by slot: one module per slot."""
