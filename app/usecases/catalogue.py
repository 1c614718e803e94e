"""Every command there is: importing this module has entered them all in the table of handlers.

For who meets commands by name: the command line, the list of what waits, the centre, a replay.
"""

from app.usecases.documents import assign, draft, register_incoming, release, take_in
from app.usecases.people import load_directory
from app.usecases.signing import issue, sign

MODULES = (assign, draft, register_incoming, release, take_in, load_directory, issue, sign)
