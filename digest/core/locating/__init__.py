"""Where a free quote stands in a paper, and whether it says what the paper says."""
