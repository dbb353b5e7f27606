"""A digest without a writer: the sentences of the paper that fit each section."""
