"""Pure functions from text to text: escaping, formulas, prose, slugs."""
