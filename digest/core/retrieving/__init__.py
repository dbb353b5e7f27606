"""How the words of a Chinese claim are found again in an English paper, without a translator."""
