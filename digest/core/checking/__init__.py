"""What is asked of every claim before it may be printed."""
