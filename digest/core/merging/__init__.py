"""A post made anew meets what a person changed in the one before."""
