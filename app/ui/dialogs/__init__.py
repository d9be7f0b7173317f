"""Dialogs: values in, a value out."""
