"""The computer as tests want it: one fake of each port, of the same name."""
