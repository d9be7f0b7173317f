"""The encrypted store: keys, database, sealed files, ledger and backups."""
