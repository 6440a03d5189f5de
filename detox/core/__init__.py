"""Values, ports and words that every room shares: pure, no input or output."""
