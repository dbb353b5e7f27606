"""What stands to what: numbers to names, words to their opposites, winners to losers, a "not" to its verb."""
