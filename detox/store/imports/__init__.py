"""Histories of other programs, and exports of our own: read from a file of any size, written beside a running app."""
