"""The command line: a contract of its own. Reading commands never load Qt."""
