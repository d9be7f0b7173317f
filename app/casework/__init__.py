"""Use cases: the order of steps and the borders of transactions."""
