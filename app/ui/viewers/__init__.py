"""Viewers of statements, exhibit pages, images and clips."""
