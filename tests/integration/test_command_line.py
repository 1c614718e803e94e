"""The public command line as outsiders call it: one JSON object, exit codes, no traceback."""

import json
import subprocess
import sys

import pytest

from tests.conftest import ROOT


def hoso(*arguments: str, profile=None):
    head = ["--profile", str(profile)] if profile else []
    done = subprocess.run(
        [sys.executable, "-m", "app", *head, *arguments, "--json"], capture_output=True, text=True, cwd=ROOT
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, json.loads(done.stdout) if done.stdout else None


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    return tmp_path_factory.mktemp("desk") / "profile"


def test_rule_and_errors():
    assert hoso("rule", "date", '{"date": "2026-02-05", "form": "long"}') == (
        0, {"text": "ngày 05 tháng 02 năm 2026"}
    )
    code, body = hoso("rule", "date", '{"date": 5}')
    assert code == 1 and set(body["error"]) == {"code", "message", "next"}
    assert hoso("rule", "nothing", "{}")[0] == 1
    assert hoso("rule", "date", "no json")[0] == 1
    assert hoso("nothing")[0] == 2 and hoso("rule")[0] == 2


def test_read_and_missing_file(tmp_path):
    code, body = hoso("read", str(ROOT / "resources" / "demo" / "49-2026-ND-CP.pdf"))
    assert code == 0 and body["notation"] == "49/2026/NĐ-CP"
    assert set(body["signer"]) == {"competence", "position", "name"}
    assert body["where"]["notation"]["page"] == 1 and len(body["where"]["notation"]["rect"]) == 4
    (tmp_path / "x.pdf").write_bytes(b"")
    assert hoso("read", str(tmp_path / "x.pdf"))[1]["error"]["code"] == "file-empty"
    assert hoso("read", str(tmp_path / "none.pdf"))[0] == 1


def test_compose_then_check_layout(tmp_path):
    out = tmp_path / "a.pdf"
    code, body = hoso("compose", "cong-van", '{"subject": "kiểm tra"}', "--out", str(out))
    assert code == 0 and out.read_bytes().startswith(b"%PDF") and isinstance(body["problems"], list)
    code, body = hoso("check-layout", str(out))
    assert code == 0 and isinstance(body["findings"], list)


def test_desk_verbs(profile, tmp_path):
    code, body = hoso("list", "agencies", profile=profile)
    assert code == 0 and {row["level"] for row in body["rows"]} == {
        "central", "province", "district", "commune"
    }
    assert hoso("do", "--list")[1]["commands"]
    code, body = hoso("do", "DiscardDocument", '{"document_id": "none"}', profile=profile)
    assert code == 1 and body["error"]["message"]
    assert hoso("search", "đất", profile=profile)[1]["total"] == 0
    assert hoso("show", "agencies", "a-tinh", profile=profile)[1]["row"]["code"] == "H99"
    assert hoso("list", "audit", profile=profile)[1]["rows"][0]["seq"] == 1
    assert hoso("--as", "nobody", "list", "documents", profile=profile)[0] == 1
    code, body = hoso("doctor", profile=profile)
    assert code == 0 and {part["part"] for part in body["parts"]} >= {"database", "disk", "key", "fonts"}
    out = tmp_path / "so.pdf"
    assert hoso("print-register", "incoming", "--out", str(out), profile=profile)[0] == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_abolished_district_cannot_be_sent_to_and_names_its_successors(profile):
    """Districts ended on 01/07/2025; their rows stay with their successors."""
    body = hoso("show", "agencies", "a-h-phuson", profile=profile)[1]["row"]
    assert body["valid_to"] == "2025-07-01" and body["successor_ids"] == ["a-x-phuson", "a-x-anhoa"]


def test_lost_key_is_recovered_from_the_command_line(tmp_path):
    from app.adapters.keys import vault

    enrolment = vault.enrol(tmp_path / "p")
    assert hoso("recover", "wrong", profile=tmp_path / "p")[1]["error"]["code"] == "wrong-code"
    assert hoso("recover", enrolment.recovery_code, profile=tmp_path / "p") == (0, {"recovered": True})
    assert hoso("recover", "x", profile=tmp_path / "none")[1]["error"]["code"] == "no-desk"
