"""PAdES signatures through pyHanko."""
