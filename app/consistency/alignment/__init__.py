"""Which sentences of two sources speak of one thing: scenes, nearness, links."""
