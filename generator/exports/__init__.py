"""The list in other formats: pure functions from the model to text."""
