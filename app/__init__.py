"""Averment: testimony laid against exhibits, offline and encrypted."""

__version__ = "0.1.0"
