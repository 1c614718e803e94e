"""The two commands: what Qt needs is there, what is missing is said, and each target does something."""

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from tests.conftest import ROOT

SETUP = ROOT / "installer" / "setup"
QT = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
# Windows under X11, pictures without a display, typing through IBus, icons
PLUGINS = ("platforms/libqxcb.so", "platforms/libqoffscreen.so", "iconengines/libqsvgicon.so",
           "platforminputcontexts/libibusplatforminputcontextplugin.so",
           "platforminputcontexts/libcomposeplatforminputcontextplugin.so")


def targets() -> set[str]:
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.M)
    assert phony
    return set(phony[1].split())


@pytest.mark.parametrize("plugin", PLUGINS)
def test_every_library_of_a_qt_plugin_is_found(plugin):
    said = subprocess.run(["ldd", QT / plugin], capture_output=True, text=True, check=True).stdout
    assert "=>" in said
    assert [line for line in said.splitlines() if "not found" in line] == []


def run_packages(tmp_path: Path, installed: str, *, user: int) -> subprocess.CompletedProcess:
    """The script among stand-ins for dpkg-query, id and sudo: a machine that has only ``installed``."""
    stand_ins = {
        "dpkg-query": f'case " {installed} " in *" $3 "*) echo "install ok installed";; esac',
        "id": f"echo {user}", "sudo": "exit 1", "apt-get": 'echo "apt-get $*" >> "$APT_LOG"',
    }
    for name, body in stand_ins.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (tmp_path / name).chmod(0o755)
    return subprocess.run(
        ["sh", SETUP / "packages.sh", "test"], capture_output=True, text=True,
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "PYTHON": sys.executable, "LC_ALL": "C.UTF-8",
             "APT_LOG": str(tmp_path / "log")},
    )


@pytest.fixture
def needed() -> list[str]:
    said = subprocess.run(["sh", SETUP / "packages.sh", "list"], capture_output=True, text=True, check=True)
    return said.stdout.split()


def test_without_rights_the_exact_line_to_run_is_printed(tmp_path, needed):
    done = run_packages(tmp_path, " ".join(set(needed) - {"libegl1", "xvfb"}), user=1000)
    assert done.returncode == 1
    line = "apt-get install -y --no-install-recommends libegl1 xvfb"
    assert f"sudo sh -c 'apt-get update && {line}'" in done.stderr
    assert not (tmp_path / "log").exists()


def test_as_root_only_what_is_missing_is_installed(tmp_path, needed):
    done = run_packages(tmp_path, " ".join(set(needed) - {"libegl1"}), user=0)
    assert done.returncode == 0, done.stderr
    asked = (tmp_path / "log").read_text().splitlines()
    assert asked == ["apt-get install -y --no-install-recommends libegl1"]


def test_a_second_time_nothing_is_done(tmp_path, needed):
    done = run_packages(tmp_path, " ".join(needed), user=0)
    assert (done.returncode, done.stdout) == (0, "")
    assert not (tmp_path / "log").exists()


def test_a_python_too_old_is_refused_with_a_sentence(tmp_path):
    for name in ("python3", "python3.11", "python3.12", "python3.13", "python3.14"):
        (tmp_path / name).write_text("#!/bin/sh\nexit 1\n")
        (tmp_path / name).chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", SETUP / "python.sh"], capture_output=True, text=True, env={"PATH": str(tmp_path)}
    )
    assert done.returncode == 1
    assert done.stdout == "" and "Cần Python 3.11 trở lên" in done.stderr


def test_the_readme_names_targets_that_exist_and_ci_runs_the_tests():
    named = set(re.findall(r"\bmake ([a-z]+)\b", (ROOT / "README.md").read_text("utf-8")))
    named -= {"and"}
    assert {"run", "test"} <= named <= targets()
    assert (ROOT / ".ci" / "run").read_text("utf-8").splitlines()[-1] == "make test"


def test_no_place_of_one_machine_stands_in_the_two_commands():
    for path in [ROOT / "Makefile", ROOT / ".ci" / "run", *SETUP.glob("*.sh"), *SETUP.glob("*.py")]:
        text = path.read_text("utf-8")
        assert not re.search(r"https?://|/(work|root|opt|home)/", text), path


def test_the_licence_is_the_official_text():
    said = hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest()
    assert said == "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"  # agpl-3.0.txt


def test_what_others_made_is_named_with_its_licence():
    resources = ROOT / "resources"
    rows = re.findall(r"^\| `([^`]+)`.*\| (?:`([^`]+)`)? ?\|$",
                      (resources / "LICENSES.md").read_text("utf-8"), re.M)
    named = {path for pattern, _ in rows for path in resources.glob(pattern)}
    for folder in ("fonts", "icons", "ocr"):
        made_by_others = {path for path in (resources / folder).glob("*.*") if path.suffix != ".txt"}
        assert made_by_others <= named, folder
    for pattern, licence in rows:
        assert list(resources.glob(pattern)), pattern
        assert not licence or (resources / licence).exists() or (ROOT / licence).exists(), licence
