"""The decisions behind web pages and READMEs, one a module: from HTML or Markdown to numbered sentences."""
