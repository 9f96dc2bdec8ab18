"""The words that the website says: the book of one language, read from `site_templates/words/`."""
