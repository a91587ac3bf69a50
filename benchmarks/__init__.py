"""How fast the checker is and how much a page weighs: `make bench`."""
