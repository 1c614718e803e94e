"""Frozen dataclasses to plain JSON values and back: commands, rows, verdicts, answers of the CLI.

``to_plain`` gives only dict, list, str, int, float, bool and None; ``from_plain`` rebuilds exactly
the value that was given, so a command can be stored, sent and replayed.
"""

import dataclasses
import datetime as dt
import functools
import types
import typing
from typing import Any, TypeVar

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """The value as JSON can carry it; times in UTC with six decimals, so that they sort as text."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat(timespec="microseconds")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, frozenset | set):
        return sorted(to_plain(item) for item in value)
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"no plain form for {type(value).__name__}")


def from_plain(kind: type[T], plain: Any) -> T:
    """Rebuild a value of ``kind``; fields this version does not know are left out.

    Raises:
        ValueError: the plain value does not have the shape of ``kind``.
    """
    try:
        return _build(kind, plain)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a {getattr(kind, '__name__', kind)}: {error}") from error


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _build(kind: Any, plain: Any) -> Any:
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        return _build_union(kind, plain)
    if origin is typing.Literal:
        if plain not in typing.get_args(kind):
            raise ValueError(f"{plain!r} is none of {typing.get_args(kind)}")
        return plain
    if origin is not None:
        return _build_container(origin, typing.get_args(kind), plain)
    if kind is Any:
        return plain
    if dataclasses.is_dataclass(kind):
        hints = _hints(kind)
        known = {f.name for f in dataclasses.fields(kind)}
        return kind(**{k: _build(hints[k], v) for k, v in plain.items() if k in known})
    if kind is dt.datetime:
        return dt.datetime.fromisoformat(plain)
    if kind is dt.date:
        return dt.date.fromisoformat(plain)
    if kind is float and isinstance(plain, int):
        return float(plain)
    if isinstance(kind, type) and not isinstance(plain, kind):
        raise ValueError(f"{plain!r} is no {kind.__name__}")
    return plain


def _build_union(kind: Any, plain: Any) -> Any:
    choices = typing.get_args(kind)
    if plain is None and type(None) in choices:
        return None
    return _build(next(choice for choice in choices if choice is not type(None)), plain)


def _build_container(origin: Any, args: tuple, plain: Any) -> Any:
    if origin is dict:
        return {key: _build(args[1], item) for key, item in plain.items()}
    if origin is tuple and args[-1] is not Ellipsis:
        return tuple(_build(arg, item) for arg, item in zip(args, plain, strict=True))
    if origin in (tuple, list, frozenset, set):
        return origin(_build(args[0], item) for item in plain)
    raise ValueError(f"no way to rebuild {origin}")
