"""Blocks after hours: when, what, how firm."""
