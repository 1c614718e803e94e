"""Start the program: a verb runs on the command line, none opens the window."""

import sys

WINDOW_OPTIONS = ("--profile", "--as", "--lang")


def main() -> int:
    """Entry point of ``hoso`` and of ``python -m app``; gives the exit code."""
    arguments = sys.argv[1:]
    if _wants_window(arguments):
        from app.bootstrap.window import open_window

        return open_window(arguments)
    from app.cli.main import run

    return run(arguments)


def _wants_window(arguments: list[str]) -> bool:
    """Only options of the window, or nothing at all, and each option followed by its value."""
    names, values = arguments[::2], arguments[1::2]
    return all(name in WINDOW_OPTIONS for name in names) and len(names) == len(values)


if __name__ == "__main__":
    sys.exit(main())
