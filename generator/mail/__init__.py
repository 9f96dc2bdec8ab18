"""What the list sends to its readers: issues of a digest, composed, written as mail and Markdown, and delivered."""
