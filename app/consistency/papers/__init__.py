"""Papers as papers: their own dates, their translations, tellings inside them, words they share."""
