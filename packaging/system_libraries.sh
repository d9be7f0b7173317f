#!/bin/sh
# Installs the system libraries Qt and the fonts need on Debian and Ubuntu, only where they are missing, and says so.
set -eu
wanted="libglib2.0-0 libegl1 libgl1 libfontconfig1 libdbus-1-3 libxkbcommon0 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4
libxcb-keysyms1 libxcb-shape0 libpulse0 libxrandr2 fonts-noto-core fonts-noto-cjk"
[ "$(uname -s)" = Linux ] || exit 0
if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "averment: this is not Debian or Ubuntu; if the window does not start, install what the README names for Qt." >&2
    exit 0
fi
missing=
for package in $wanted; do
    # Ubuntu names some libraries with a t64 ending.
    dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null | grep -q "install ok installed" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
echo "averment: installing system libraries that are missing:$missing" >&2
run=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "averment: they need root. Ask an administrator to run: apt-get install$missing" >&2
        exit 1
    fi
    run=sudo
fi
$run apt-get update -q >/dev/null
# shellcheck disable=SC2086 - a list of words
DEBIAN_FRONTEND=noninteractive $run apt-get install -q -y --no-install-recommends $missing >/dev/null
