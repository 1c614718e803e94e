"""Documents from agency to agency."""
