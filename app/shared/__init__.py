"""What every room may use: text, dates, clock, ids and the two kinds of known error."""
