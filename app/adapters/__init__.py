"""One library each, behind the ports. Adapters never import one another."""
