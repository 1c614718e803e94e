#!/bin/sh
# Install the system packages that are missing: to run (window, offscreen) and, with "test", to test.
# As root, or through sudo without a password; when neither works, print the exact line to run.
set -eu

have() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

command -v dpkg-query >/dev/null 2>&1 || {
    echo "Máy này không dùng gói Debian: hãy tự cài các thư viện của Qt 6 (xem README)." >&2
    exit 0
}

glib=libglib2.0-0
. /etc/os-release
case "${VERSION_ID:-}" in 24.* | 25.* | 26.*) [ "$ID" = ubuntu ] && glib=libglib2.0-0t64 ;; 13*) glib=libglib2.0-0t64 ;; esac

# Qt offscreen and fonts; Qt under X11; Wayland; the Python that makes the virtual environment
wanted="$glib libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1
 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libxcb-render-util0
 libxcb-image0 libxcb-xinerama0 libwayland-cursor0 libwayland-egl1 ca-certificates"
[ "${1:-}" = test ] && wanted="$wanted poppler-utils xvfb xauth"
"${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted python3-venv"

missing=""
for package in $wanted; do have "$package" || missing="$missing $package"; done
[ -n "$missing" ] || exit 0

line="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then run=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then run="sudo"
else
    echo "Còn thiếu gói hệ thống. Hãy chạy dòng này rồi làm lại:" >&2
    echo "  sudo sh -c 'apt-get update && $line'" >&2
    exit 1
fi
echo "Cài gói hệ thống còn thiếu:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086
$run $line >/dev/null 2>&1 || { $run apt-get update -q >/dev/null && $run $line; }
