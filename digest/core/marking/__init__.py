"""A run of text in the markup of one target: plain words, code, formulas."""
