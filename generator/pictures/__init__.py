"""Pictures of the list as inline SVG: pure functions from the library to markup, coloured by the style sheet alone."""
