"""Untrusted bytes to pages of text and pixels, in one locked-down worker process."""
