"""What WeChat takes, and what it means by its answers: pure."""
