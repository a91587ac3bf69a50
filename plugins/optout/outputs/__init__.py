"""Records to files: pure and deterministic, one module per format."""
