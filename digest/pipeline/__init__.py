"""The story: of one paper, of one post, and of what is kept in between."""
