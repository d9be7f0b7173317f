"""Word documents that leave the program."""
