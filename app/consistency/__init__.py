"""Text to assertions to links to findings; pure functions of their arguments."""
