"""What the signatures of a file are worth, judged in a process of its own with limits of time and memory.

Nobody outside is asked when a file is merely opened: there is no network here at all.
"""

import atexit
import contextlib
import datetime as dt
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.adapters.signing.authority import is_demonstration
from app.adapters.signing.frames import read_frame, write_frame
from app.adapters.signing.reading import names_a_signature
from app.domain.signature import Verdict
from app.domain.verdict_rules import undecided, unsigned
from app.shared.codec import from_plain
from app.shared.errors import Refused

SECONDS = 10.0
START_SECONDS = 20.0
APP_ROOT = Path(__file__).resolve().parents[3]


class PdfVerifier:
    """Fulfils ``Verifier``: ``roots`` are trusted, ``intermediates`` only help to build a chain (DER).

    ``revocations`` gives the lists of called-back certificates (CRL, DER) as of now, at each question.

    Raises:
        Refused: a demonstration root is given to a store that does not allow it.
    """

    def __init__(
        self, roots: Sequence[bytes], intermediates: Sequence[bytes] = (), *,
        allow_demo_root: bool = False, seconds: float = SECONDS,
        revocations: Callable[[], Sequence[bytes]] = tuple,
    ):
        if not allow_demo_root and any(is_demonstration(der) for der in roots):
            raise Refused(
                "Chứng thư gốc trình diễn không được đưa vào kho tin cậy thật.",
                "Chỉ cài chứng thư gốc do cơ quan có thẩm quyền công bố.", code="demo-root",
            )
        self._store = {
            "trusted": [der.hex() for der in roots], "helping": [der.hex() for der in intermediates],
            "allow_demonstration": allow_demo_root,
        }
        self._revocations = revocations
        self._seconds = seconds
        self._lock = threading.Lock()
        self._worker: subprocess.Popen[bytes] | None = None
        atexit.register(self.close)

    def verify(self, data: bytes, *, at: dt.datetime | None = None, offline: bool = True) -> Verdict:
        """Judge every signature as of ``at`` (now when None); never raises on what the file holds."""
        if not speaks_of_signatures(data):
            return unsigned()
        question = json.dumps(self._store | {
            "at": (at or dt.datetime.now(dt.UTC)).isoformat(),
            "revocations": [der.hex() for der in self._revocations()],
        })
        with self._lock:
            answer = self._ask(question.encode(), data)
        if "verdict" in answer:
            return from_plain(Verdict, answer["verdict"])
        return undecided(answer["fault"])

    def _ask(self, question: bytes, data: bytes) -> dict[str, Any]:
        """One question to the worker; a worker that is late or dies is replaced by the next."""
        fresh = self._worker is None or self._worker.poll() is not None
        worker = self._started() if fresh else self._worker
        assert worker is not None and worker.stdin is not None and worker.stdout is not None
        late = threading.Event()

        def stop() -> None:
            late.set()
            worker.kill()

        timer = threading.Timer(self._seconds + (START_SECONDS if fresh else 0), stop)
        timer.start()
        try:
            write_frame(worker.stdin, question)
            write_frame(worker.stdin, data)
            answer = read_frame(worker.stdout)
        except OSError:
            answer = None
        finally:
            timer.cancel()
        if answer is None:
            self.close()
            return {"fault": "kiểm tra quá thời gian cho phép" if late.is_set() else "bộ kiểm tra bị dừng"}
        return json.loads(answer)

    def _started(self) -> subprocess.Popen[bytes]:
        environment = os.environ | {"PYTHONPATH": str(APP_ROOT)}
        self._worker = subprocess.Popen(
            [sys.executable, "-m", "app.adapters.signing.worker"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=APP_ROOT, env=environment,
        )
        return self._worker

    def close(self) -> None:
        """End the worker."""
        worker, self._worker = self._worker, None
        if worker is not None:
            for stream in (worker.stdin, worker.stdout):
                with contextlib.suppress(OSError):
                    if stream:
                        stream.close()
            worker.kill()
            worker.wait()


def speaks_of_signatures(data: bytes) -> bool:
    """Whether a file may be signed: its bytes say so, or hide in compressed objects where they could."""
    return names_a_signature(data) or b"/ObjStm" in data and b"/AcroForm" in data
