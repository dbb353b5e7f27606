"""From settings to tools: the only folder that knows every adapter by name."""
