"""What readers see of a post, decided: pure functions from the canonical form to a view."""
