"""What an always-on program costs: measured side by side, printed as ratios, never asserted."""
