"""From arXiv ids to a Chinese digest post in which every sentence is tied to the paper."""
