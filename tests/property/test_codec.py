"""Commands, rows and verdicts survive the way to plain JSON and back; broken ones are refused."""

import dataclasses
import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.document import Document
from app.domain.letterhead import Letterhead
from app.domain.paper import Paper
from app.domain.signature import Change, SignatureVerdict, Verdict
from app.shared.codec import from_plain, to_plain
from app.shared.errors import Refused
from app.usecases import catalogue  # noqa: F401 - enters every command
from app.usecases.flow import HANDLERS, command_from

KINDS = (Document, Letterhead, Paper, Verdict, Change, SignatureVerdict)
moments = st.datetimes(
    dt.datetime(2000, 1, 1), dt.datetime(2100, 1, 1), timezones=st.just(dt.UTC)
)
st.register_type_strategy(dt.datetime, moments)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_there_and_back(kind, data):
    value = data.draw(st.from_type(kind))
    text = json.dumps(to_plain(value))
    assert from_plain(kind, json.loads(text)) == value


def test_every_command_goes_there_and_back():
    @given(data=st.data())
    def check(data):
        handling = data.draw(st.sampled_from(sorted(HANDLERS.values(), key=lambda h: h.command.__name__)))
        command = data.draw(st.from_type(handling.command))
        assert command_from(handling.command.__name__, to_plain(command)) == command

    assert HANDLERS
    check()


@given(moments, moments)
def test_plain_times_sort_as_times(one, other):
    assert (to_plain(one) < to_plain(other)) == (one < other)


def test_unknown_fields_are_left_out_and_wrong_shapes_refused():
    plain = to_plain(Letterhead(type="Quyết định")) | {"later": 1}
    assert from_plain(Letterhead, plain) == Letterhead(type="Quyết định")
    for wrong in ({"type": 3}, [], None, {"confidence": {"a": "x"}}):
        with pytest.raises(ValueError):
            from_plain(Letterhead, wrong)
    with pytest.raises(Refused, match="Không có lệnh"):
        command_from("Nothing", {})
    with pytest.raises(Refused, match="không đúng"):
        command_from("RegisterIncoming", {"document_id": 5})
    assert dataclasses.is_dataclass(HANDLERS["RegisterIncoming"].command)
