"""Which figure of a paper to show, where it stands on its page, and whether its licence allows it."""
