"""Gathers the resolvers: importing this module teaches `resolve` every kind of expression."""

from app.consistency.extract import dates_resolve_anchored, dates_resolve_calendar, dates_resolve_joined, dates_resolve_stretch
from app.consistency.extract.dates_context import Context, resolve

RESOLVERS = (dates_resolve_calendar, dates_resolve_stretch, dates_resolve_anchored, dates_resolve_joined)

__all__ = ["RESOLVERS", "Context", "resolve"]
