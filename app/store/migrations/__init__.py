"""The changes a store has gone through, one module each, named by number."""
