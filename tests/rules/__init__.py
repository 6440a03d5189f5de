"""Scripted time: a run of the engine that a test drives, the words it is driven with, and a history that doubts."""
