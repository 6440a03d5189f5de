"""Files and the database: history, settings, catalogue, tips."""
