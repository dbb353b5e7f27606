"""How a digest that somebody else wrote falls into papers and statements."""
