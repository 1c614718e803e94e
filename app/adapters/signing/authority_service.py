"""The demonstration authority at work: time-stamps, certificate status and revocations on loopback.

So a demonstration reaches PAdES B-T without the Internet. It listens on 127.0.0.1 only.
"""

import datetime as dt
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from app.adapters.signing.authority import Authority

_DAY = dt.timedelta(days=1)
_LONGEST = 1 << 16


class AuthorityService:
    """POST /tsa (RFC 3161), POST /ocsp (RFC 6960), GET /crl; use as a context, or start and stop."""

    def __init__(self, authority: Authority):
        self._authority = authority
        self._revoked: dict[int, dt.datetime] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(
            target=self._server.serve_forever, name="demo-authority", daemon=True
        )

    @property
    def url(self) -> str:
        """Where it listens, without a slash at the end."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def tsa_url(self) -> str:
        """Where time-stamps are asked for."""
        return f"{self.url}/tsa"

    def start(self) -> "AuthorityService":
        """Begin to answer."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """Stop answering and free the port."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> "AuthorityService":
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def revoke(self, serial: int, at: dt.datetime) -> None:
        """Call a certificate revoked from this moment on, in OCSP and CRL alike."""
        self._revoked[serial] = at

    def timestamp(self, request: bytes) -> bytes:
        """The answer (DER) to a time-stamp request (DER)."""
        from asn1crypto import keys, tsp, x509
        from pyhanko.sign.timestamps import DummyTimeStamper
        from pyhanko_certvalidator.registry import SimpleCertificateStore

        middle = SimpleCertificateStore()
        middle.register(x509.Certificate.load(self._authority.intermediate))
        stamper = DummyTimeStamper(
            tsa_cert=x509.Certificate.load(self._authority.tsa),
            tsa_key=keys.PrivateKeyInfo.load(self._authority.tsa_key), certs_to_embed=middle,
        )
        return stamper.request_tsa_response(tsp.TimeStampReq.load(request)).dump()

    def status(self, request: bytes) -> bytes:
        """The answer (DER) to an OCSP request (DER) about a certificate issued here."""
        from cryptography import x509
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.serialization import Encoding, load_der_private_key
        from cryptography.x509 import ocsp

        asked = ocsp.load_der_ocsp_request(request)
        responder = x509.load_der_x509_certificate(self._authority.ocsp)
        now = dt.datetime.now(dt.UTC)
        revoked_at = self._revoked.get(asked.serial_number)
        state = ocsp.OCSPCertStatus.REVOKED if revoked_at else ocsp.OCSPCertStatus.GOOD
        builder = ocsp.OCSPResponseBuilder().add_response_by_hash(
            issuer_name_hash=asked.issuer_name_hash, issuer_key_hash=asked.issuer_key_hash,
            serial_number=asked.serial_number, algorithm=asked.hash_algorithm, cert_status=state,
            this_update=now, next_update=now + _DAY, revocation_time=revoked_at,
            revocation_reason=None,
        ).responder_id(ocsp.OCSPResponderEncoding.HASH, responder).certificates([responder])
        key: Any = load_der_private_key(self._authority.ocsp_key, None)
        return builder.sign(key, SHA256()).public_bytes(Encoding.DER)

    def revocations(self) -> bytes:
        """The list of revoked certificates (CRL, DER)."""
        from cryptography import x509
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.serialization import Encoding, load_der_private_key

        issuer = x509.load_der_x509_certificate(self._authority.intermediate)
        now = dt.datetime.now(dt.UTC)
        builder = (
            x509.CertificateRevocationListBuilder().issuer_name(issuer.subject)
            .last_update(now).next_update(now + _DAY)
        )
        for serial, at in self._revoked.items():
            entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(at).build()
            builder = builder.add_revoked_certificate(entry)
        key: Any = load_der_private_key(self._authority.intermediate_key, None)
        return builder.sign(key, SHA256()).public_bytes(Encoding.DER)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        service = self
        posts = {
            "/tsa": (self.timestamp, "application/timestamp-reply"),
            "/ocsp": (self.status, "application/ocsp-response"),
        }

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                answer, kind = posts.get(self.path, (None, ""))
                length = int(self.headers.get("Content-Length", "0"))
                if answer is None or not 0 < length <= _LONGEST:
                    self.send_error(404)
                    return
                try:
                    body = answer(self.rfile.read(length))
                except (ValueError, TypeError, KeyError):
                    self.send_error(400)
                    return
                self._give(body, kind)

            def do_GET(self) -> None:
                if self.path == "/crl":
                    self._give(service.revocations(), "application/pkix-crl")
                else:
                    self.send_error(404)

            def _give(self, body: bytes, kind: str) -> None:
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing: standard error belongs to the command line."""

        return Handler
