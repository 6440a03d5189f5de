"""The look at a week: how it went, one win, one plan, and, if asked for, how work is feeling."""
