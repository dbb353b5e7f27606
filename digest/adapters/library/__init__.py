"""The library on disk: one SQLite file, the PDFs beside it, and what looks into both."""
