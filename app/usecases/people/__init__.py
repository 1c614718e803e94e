"""Who works here, and in which agency."""
