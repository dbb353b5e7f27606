"""Ways to tell a person how a run went: a web address, an e-mail."""
