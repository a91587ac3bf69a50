"""What the command line returns to the shell."""

CLEAN, FINDINGS, USAGE, FAILURE = 0, 1, 2, 3
"""Nothing wrong, something found, a command written wrongly, and a failure of our own."""
