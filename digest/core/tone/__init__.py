"""How strongly something is said, how surely, and by whom."""
