#!/bin/sh
# Install the system packages that are missing: to run (window, offscreen) and, with "test", to test.
# As root, or through sudo without a password; when neither works, print the exact line to run.
# With "list", only print what is needed here.
set -eu

have() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

command -v dpkg-query >/dev/null 2>&1 || {
    echo "Máy này không dùng gói Debian: hãy tự cài các thư viện của Qt 6 (xem README)." >&2
    exit 0
}

# The year-2038 change of 2024 renamed GLib's package; only these older releases have the former name
glib=libglib2.0-0t64
. /etc/os-release
case "${VERSION_CODENAME:-}${UBUNTU_CODENAME:-}" in *bookworm* | *jammy* | *bullseye* | *focal*) glib=libglib2.0-0 ;; esac

# Qt offscreen and fonts; Qt under X11; Wayland
wanted="$glib libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1
 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libxcb-render-util0
 libxcb-image0 libxcb-xinerama0 libwayland-cursor0 libwayland-egl1 ca-certificates"
case "${1:-}" in test | list) wanted="$wanted poppler-utils xvfb xauth" ;; esac
[ "${1:-}" != list ] || { echo $wanted; exit 0; }

# Debian's Python comes without the part that makes a virtual environment, in a package of its version
python="${PYTHON:-python3}"
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    wanted="$wanted $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"

missing=""
for package in $wanted; do have "$package" || missing="$missing $package"; done
[ -n "$missing" ] || exit 0

line="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then run="env DEBIAN_FRONTEND=noninteractive"
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    run="sudo -n env DEBIAN_FRONTEND=noninteractive"
else
    echo "Còn thiếu gói hệ thống. Hãy chạy dòng này rồi làm lại:" >&2
    echo "  sudo sh -c 'apt-get update && $line'" >&2
    exit 1
fi
echo "Cài gói hệ thống còn thiếu:$missing"
# shellcheck disable=SC2086
$run $line >/dev/null 2>&1 || { $run apt-get update -q >/dev/null && $run $line; }
