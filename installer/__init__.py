"""What a machine needs to run this program."""
