"""The centre's doors over HTTP. No handler runs on the event loop: it waits on a worker thread.

So far it takes commands and says that it is alive; the feed, blobs and devices come with the shared
data centre. It knows no devices yet and therefore listens on this machine only.
"""

from json import JSONDecodeError

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from app.server.authority import Authority
from app.shared.codec import to_plain

PROTOCOL = 1
LARGEST_PUSH = 500


def centre_app(authority: Authority) -> Starlette:
    """The web application of a centre with this authority."""

    async def health(_: Request) -> JSONResponse:
        return JSONResponse({"ok": True, "protocol": PROTOCOL})

    async def commands(request: Request) -> JSONResponse:
        """A push is a list of outbox rows; the answer has one decision for each, in their order."""
        try:
            envelopes = await request.json()
            if not isinstance(envelopes, list) or len(envelopes) > LARGEST_PUSH:
                raise ValueError("not a list of at most 500 commands")
            decisions = [await run_in_threadpool(authority.decide, item) for item in envelopes]
        except (JSONDecodeError, ValueError, TypeError) as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        return JSONResponse({"decisions": to_plain(decisions)})

    return Starlette(routes=[
        Route("/v1/health", health), Route("/v1/commands", commands, methods=["POST"]),
    ])
