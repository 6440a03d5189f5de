"""Windows for what comes before an evening or a holiday: the hand-over, and "off until"."""
