"""Sign documents and say what signatures are worth."""
