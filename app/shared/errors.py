"""The two kinds of known error. Anything else is a bug and opens the report.

A message is one Vietnamese sentence (what happened, and why); ``next_step`` says what to do.
Screens and the command line catch exactly these two.
"""


class KnownError(Exception):
    """A message for a person: what happened and why, and what to do next."""

    def __init__(self, message: str, next_step: str, *, code: str):
        super().__init__(message)
        self.message = message
        self.next_step = next_step
        self.code = code

    def __str__(self) -> str:
        return f"{self.message} {self.next_step}"


class Refused(KnownError):
    """A rule says no; trying again without changing something will not help."""


class Unavailable(KnownError):
    """Disk, network, token or scanner is not to be had now; nothing was lost."""
