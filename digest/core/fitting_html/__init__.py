"""HTML of our own templates, made fit for places that take less than a browser does."""
