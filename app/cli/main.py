"""The command line: the same use cases as the window, for administrators, scripts and tests."""

import argparse
import sys
import traceback
from pathlib import Path

from app.cli.answer import BUG, USAGE, Answer, print_answer, print_error
from app.shared.errors import KnownError


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        self.print_usage(sys.stderr)
        print(f"Gọi sai: {message}", file=sys.stderr)
        raise SystemExit(USAGE)


def parser() -> argparse.ArgumentParser:
    """The table of verbs."""
    common = argparse.ArgumentParser(add_help=False)
    for name, options in {
        "--profile": {"type": Path, "help": "thư mục dữ liệu của máy"},
        "--as": {"dest": "person", "help": "làm với tư cách người này"},
        "--json": {"action": "store_true", "help": "in đúng một đối tượng JSON"},
    }.items():
        common.add_argument(name, default=argparse.SUPPRESS, **options)
    top = _Parser(prog="hoso", description="Hồ Sơ: công việc văn bản, hồ sơ không giấy.", parents=[common])
    verbs = top.add_subparsers(dest="verb", parser_class=_Parser)

    def verb(name: str, words: str) -> argparse.ArgumentParser:
        return verbs.add_parser(name, help=words, parents=[common])

    demo = verb("demo", "chạy công việc chính từ đầu đến cuối, không cần màn hình")
    demo.add_argument("--out", type=Path, default=Path("build/demo"))
    do = verb("do", "thực hiện một lệnh theo tên")
    do.add_argument("--list", action="store_true", dest="listing")
    do.add_argument("command", nargs="?")
    do.add_argument("fields", nargs="?", default="{}")
    rows = verb("list", "liệt kê")
    rows.add_argument("kind")
    rows.add_argument("--filter", action="append", default=[], dest="filters")
    one = verb("show", "xem một mục")
    one.add_argument("kind")
    one.add_argument("key")
    find = verb("search", "tìm, có dấu hay không dấu")
    find.add_argument("words")
    find.add_argument("--limit", type=int, default=20)
    verb("read", "đọc phần đầu văn bản").add_argument("file", type=Path)
    verb("check-layout", "kiểm tra thể thức").add_argument("file", type=Path)
    compose = verb("compose", "soạn văn bản theo Nghị định 30")
    compose.add_argument("template")
    compose.add_argument("fields")
    compose.add_argument("--out", type=Path, required=True)
    sign = verb("sign", "ký số")
    sign.add_argument("files", type=Path, nargs="+")
    sign.add_argument("--act", required=True,
                      choices=["leader", "issue", "appendix", "copy", "incoming"])
    sign.add_argument("--key", required=True)
    sign.add_argument("--out", type=Path, required=True)
    sign.add_argument("--tsa", help="địa chỉ dịch vụ dấu thời gian")
    sign.add_argument("--number")
    sign.add_argument("--date")
    verify = verb("verify", "kiểm tra chữ ký số")
    verify.add_argument("file", type=Path)
    verify.add_argument("--trust", type=Path)
    verify.add_argument("--offline", action="store_true")
    verify.add_argument("--at")
    rule = verb("rule", "áp dụng một quy tắc thể thức")
    rule.add_argument("kind")
    rule.add_argument("fields")
    book = verb("print-register", "in sổ đăng ký của năm (PDF)")
    book.add_argument("register", choices=["incoming", "outgoing"])
    book.add_argument("--year", type=int)
    book.add_argument("--out", type=Path, required=True)
    centre = verb("centre", "chạy trung tâm dữ liệu trên máy này")
    centre.add_argument("--data", type=Path, required=True)
    centre.add_argument("--port", type=int, default=8417)
    verb("recover", "mở lại dữ liệu bằng mã khôi phục").add_argument("code")
    verb("doctor", "khám máy: từng bộ phận và việc cần làm")
    return top


def run(arguments: list[str]) -> int:
    """Run one verb; gives the exit code."""
    options = parser().parse_args(arguments)
    as_json = getattr(options, "json", False)
    try:
        from app.cli.verbs import VERBS

        answer: Answer = VERBS[options.verb](options)
    except KnownError as error:
        return print_error(error, as_json)
    except Exception:
        traceback.print_exc()
        print("Chương trình gặp lỗi chưa lường trước; gửi nguyên phần trên cho quản trị.", file=sys.stderr)
        return BUG
    return print_answer(answer, as_json)
