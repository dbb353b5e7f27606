"""The decisions behind `read_paper`, one a module: from printed lines to numbered sentences."""
