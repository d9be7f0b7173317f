#!/bin/sh
# Runs a command on a display of its own: Xvfb with a window manager. Debian: xvfb, openbox.
set -eu
for tool in Xvfb openbox; do
    command -v "$tool" >/dev/null 2>&1 || { echo "averment: $tool is missing; install the packages xvfb and openbox." >&2; exit 1; }
done
number=$(mktemp)
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>"$number" 2>/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null; rm -f "$number"' EXIT
while [ ! -s "$number" ]; do sleep 0.1; done
DISPLAY=":$(cat "$number")"
export DISPLAY
openbox >/dev/null 2>&1 &
sleep 0.5
"$@"
