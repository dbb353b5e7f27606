"""What a linter says of a Chinese post in Markdown: marks, spaces, terms, wording, structure."""
