"""The adapter: the only package that imports MkDocs. Everything it does is asked of the core."""
