"""Where the time goes: what a window is, whose minute it was, what a day adds up to."""
