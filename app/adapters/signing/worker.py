"""The process that reads files from outside: bytes come in, a verdict goes out, again and again.

It has limits of memory and is killed when it takes too long; a bomb ends this process, not the desk.
Started as ``python -m app.adapters.signing.worker``; frames are a length (8 bytes) and the bytes.
"""

import datetime as dt
import json
import logging
import sys
import warnings
from typing import Any

from app.adapters.signing.frames import read_frame, write_frame
from app.adapters.signing.judge import judge
from app.adapters.signing.trust import Roots
from app.shared.codec import to_plain

MEMORY = 3 << 30


def limit_memory() -> None:
    """No more than 3 GiB of address space, where the system can hold a process to it."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def roots_from(plain: dict[str, Any]) -> Roots:
    """The trust store of a question."""
    return Roots(
        [bytes.fromhex(der) for der in plain["trusted"]],
        [bytes.fromhex(der) for der in plain["helping"]],
        plain["allow_demonstration"], dt.datetime.fromisoformat(plain["at"]),
        [bytes.fromhex(der) for der in plain["revocations"]],
    )


def main() -> None:
    """Answer until the other side goes."""
    limit_memory()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    while (question := read_frame(incoming)) is not None:
        data = read_frame(incoming)
        if data is None:
            return
        try:
            verdict = judge(data, roots_from(json.loads(question)))
            answer = {"verdict": to_plain(verdict)}
        except MemoryError:
            answer = {"fault": "tệp đòi quá nhiều bộ nhớ"}
        except Exception as error:  # noqa: BLE001 - whatever a bent file does to the parsers ends here
            answer = {"fault": f"tệp làm bộ đọc dừng ({type(error).__name__})"}
        write_frame(outgoing, json.dumps(answer, ensure_ascii=False).encode())


if __name__ == "__main__":
    main()
