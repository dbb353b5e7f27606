"""What may leave the library, and what has to stay."""
