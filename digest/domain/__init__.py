"""What things are: papers, texts, claims, posts, errors and ports."""
