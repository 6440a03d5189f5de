"""A script of real windows whose times are known, and what Detox made of them."""
