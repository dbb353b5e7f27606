"""PDF files, read in child processes with limits."""
