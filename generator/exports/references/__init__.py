"""Papers as references in plain text, one module for each style. What a style sets in italics stands as it is."""
