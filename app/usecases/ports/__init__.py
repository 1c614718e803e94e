"""What the use cases need from outside, by area. Adapters fulfil these; bootstrap joins them."""
