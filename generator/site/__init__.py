"""The pipeline, and the only writer of generated files."""
