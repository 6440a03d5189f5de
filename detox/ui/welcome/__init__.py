"""The first minute: three choices, a sample card, and what this computer has to allow."""
