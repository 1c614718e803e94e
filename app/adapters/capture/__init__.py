"""What arrives from files, scanners and cameras."""
