"""What words cost, how much of it may be spent, and when."""
