"""Pure rules, a file a thing. Nothing here reads a clock, a file or the network."""
