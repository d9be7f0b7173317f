"""What is told of whom and when: persons, happenings, moments, spans, and the network they make."""
