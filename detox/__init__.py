"""Detox: a desktop tray app for people whose job is social media."""

__version__ = "0.1.0"
