"""Quantities in Chinese and English: read, told from names, and traced from one to the other."""
