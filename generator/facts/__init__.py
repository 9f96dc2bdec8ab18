"""Tables: what is so, and could be looked up. No code.

Every table is a literal of texts, numbers, mappings and sequences, so that it can be handed as JSON to the programs
that run in the browser. What is done with a table stands in the room that does it.
"""
