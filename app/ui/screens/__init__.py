"""One module or package a screen; screens do not know one another."""
