"""Set-up of a working copy: system packages, Python, translations."""
