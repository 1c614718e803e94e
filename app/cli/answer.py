"""How a verb answers: one JSON object on standard output, or lines for a person; exit codes.

0 done · 1 refused, or a negative verdict · 2 wrong usage · 3 unavailable · 70 a bug.
"""

import json
import sys
from dataclasses import dataclass
from typing import Any

from app.shared.codec import to_plain
from app.shared.errors import KnownError, Refused

DONE, NEGATIVE, USAGE, UNAVAILABLE, BUG = 0, 1, 2, 3, 70


@dataclass(frozen=True, slots=True)
class Answer:
    """What a verb gives: a plain object, and whether it is good news."""

    body: dict[str, Any]
    code: int = DONE


def print_answer(answer: Answer, as_json: bool) -> int:
    """Print the answer; gives the exit code."""
    if as_json:
        print(json.dumps(to_plain(answer.body), ensure_ascii=False))
    else:
        for line in _lines(to_plain(answer.body)):
            print(line)
    return answer.code


def print_error(error: KnownError, as_json: bool) -> int:
    """Print a known error; gives the exit code."""
    if as_json:
        body = {"code": error.code, "message": error.message, "next": error.next_step}
        print(json.dumps({"error": body}, ensure_ascii=False))
    else:
        print(f"{error.message}\n→ {error.next_step}", file=sys.stderr)
    return NEGATIVE if isinstance(error, Refused) else UNAVAILABLE


def _lines(value: Any, indent: str = "") -> list[str]:
    if isinstance(value, dict):
        found = []
        for key, item in value.items():
            if isinstance(item, dict | list) and item:
                found += [f"{indent}{key}:", *_lines(item, indent + "  ")]
            else:
                found.append(f"{indent}{key}: {'—' if item in (None, [], {}) else item}")
        return found
    if isinstance(value, list):
        return [line for item in value for line in ([*_lines(item, indent + "  "), ""])]
    return [f"{indent}{value}"]
