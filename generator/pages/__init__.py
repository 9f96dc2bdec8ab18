"""The plan of the site: which pages exist, what each shows, and how it is rendered to Markdown."""
