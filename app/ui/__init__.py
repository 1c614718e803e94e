"""The window. Reads domain values, runs use cases through ui.jobs, and knows no adapter."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12.0 returns None, True and False without taking a reference, as is right only from
    # Python 3.12 on, where they are immortal. On 3.11 every such call eats one, and after some
    # thousand calls the process aborts ("deallocating None"). 6.11.1 does not do it. So make them
    # what they are in 3.12; the count is the first word of an object in CPython.
    for _held in (None, True, False, NotImplemented, Ellipsis):
        ctypes.c_ssize_t.from_address(id(_held)).value += 1 << 60
