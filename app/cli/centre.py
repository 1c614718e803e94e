"""``hoso centre``: the data centre on this machine, deciding what desks send."""

from pathlib import Path

from app.bootstrap.profile import Profile
from app.server.authority import Authority
from app.server.routes import centre_app


def serve(folder: Path, port: int) -> None:
    """Serve until stopped, on the loopback address only: devices are not known here yet."""
    import uvicorn

    profile = Profile(folder)
    try:
        uvicorn.run(
            centre_app(Authority(profile.store)), host="127.0.0.1", port=port, log_level="warning"
        )
    finally:
        profile.close()
