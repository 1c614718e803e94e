"""The verbs of the command line: each joins its options to one use case; heavy parts load when called."""

import argparse
import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from app.bootstrap.places import RESOURCES, default_folder
from app.bootstrap.profile import Profile
from app.bootstrap.tools import Tools
from app.cli import records
from app.cli.answer import DONE, NEGATIVE, Answer
from app.shared.errors import Refused, Unavailable
from app.usecases.desk import Desk
from app.usecases.documents.take_in import refuse_size

Options = argparse.Namespace


@contextlib.contextmanager
def _desk(options: Options) -> Iterator[Desk]:
    profile = Profile(getattr(options, "profile", None) or default_folder())
    try:
        yield profile.desk(profile.person(getattr(options, "person", None)))
    finally:
        profile.close()


def read_bytes(path: Path) -> bytes:
    """The bytes of a file named on the command line.

    Raises:
        Refused: there is no such file, it is empty or immense.
        Unavailable: the disk does not give it.
    """
    if not path.is_file():
        raise Refused(f"Không có tệp “{path}”.", "Kiểm tra lại đường dẫn.", code="no-file")
    try:
        refuse_size(path.stat().st_size, path.name)
        return path.read_bytes()
    except OSError as error:
        raise Unavailable(
            f"Không đọc được tệp “{path.name}”.", "Kiểm tra quyền đọc.", code="file-unreadable"
        ) from error


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file named on the command line.

    Raises:
        Unavailable: the disk does not take it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise Unavailable(
            f"Không ghi được tệp “{path}”.", "Chọn thư mục khác hoặc giải phóng dung lượng.",
            code="write-failed",
        ) from error


def _demo(options: Options) -> Answer:
    from app.cli.demo import run

    return Answer(run(options.out))


def _do(options: Options) -> Answer:
    if options.listing or not options.command:
        return Answer(records.commands())
    with _desk(options) as desk:
        return Answer(records.do(desk, options.command, options.fields))


def _list(options: Options) -> Answer:
    with _desk(options) as desk:
        return Answer(records.list_rows(desk, options.kind, options.filters))


def _show(options: Options) -> Answer:
    with _desk(options) as desk:
        return Answer(records.show(desk, options.kind, options.key))


def _search(options: Options) -> Answer:
    with _desk(options) as desk:
        return Answer(records.search(desk, options.words, options.limit))


def _read(options: Options) -> Answer:
    from app.cli.read import run

    tools = Tools()
    return Answer(run(
        read_bytes(options.file), tools.pages, tools.recogniser, tools.type_names, tools.abbreviations
    ))


def _check_layout(options: Options) -> Answer:
    from app.adapters.pdf.layout_rules import load_layout_rules
    from app.cli.check_layout import run

    return Answer(run(options.file, Tools().pages, load_layout_rules(RESOURCES / "rules")))


def _compose(options: Options) -> Answer:
    from app.cli.compose import compose

    tools = Tools()
    return Answer(compose(options.template, options.fields, options.out, tools.forms, tools.composer))


def _sign(options: Options) -> Answer:
    from app.cli.sign import run

    return run(options, read_bytes)


def _verify(options: Options) -> Answer:
    from app.cli.verify import answer

    body = answer(options, read_bytes(options.file))
    return Answer(body, DONE if body["verdict"] == "valid" else NEGATIVE)


def _rule(options: Options) -> Answer:
    from app.cli.rule import run

    return Answer(run(options.kind, records.json_object(options.fields), Tools().document_types))


def _print_register(options: Options) -> Answer:
    from app.adapters.printing.register_book import BookPrinter
    from app.usecases.documents.print_register import print_register

    with _desk(options) as desk:
        year = options.year or desk.today().year
        printer = BookPrinter(RESOURCES / "fonts", RESOURCES / "rules" / "register-books.json")
        data = print_register(desk, options.register, year, printer)
    write_bytes(options.out, data)
    return Answer({"file": str(options.out), "register": options.register, "year": year})


def _centre(options: Options) -> Answer:
    from app.cli.centre import serve

    serve(options.data, options.port)
    return Answer({"stopped": True})


def _recover(options: Options) -> Answer:
    from app.adapters.keys import vault

    vault.recover(getattr(options, "profile", None) or default_folder(), options.code)
    return Answer({"recovered": True})


def _doctor(options: Options) -> Answer:
    from app.cli.doctor import examine

    profile = Profile(getattr(options, "profile", None) or default_folder())
    try:
        body = examine(profile)
    finally:
        profile.close()
    return Answer(body, DONE if body["ok"] else NEGATIVE)


VERBS: dict[str, Callable[[Options], Answer]] = {
    "demo": _demo, "do": _do, "list": _list, "show": _show, "search": _search, "read": _read,
    "check-layout": _check_layout, "compose": _compose, "sign": _sign, "verify": _verify,
    "rule": _rule, "print-register": _print_register, "centre": _centre, "recover": _recover, "doctor": _doctor,
}
