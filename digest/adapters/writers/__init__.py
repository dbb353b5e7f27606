"""Those who fill the schema: models, recorded answers, the paper's own sentences."""
