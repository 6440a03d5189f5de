#!/bin/sh
# Install a wheel into an empty environment, and ask it what a user would:  packaging/try_wheel.sh WHEEL [PYTHON [FOLDER]]
# Needs an index of packages, as pip is set up here. The environment is removed again, unless FOLDER is given for it.
set -eu
wheel=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
venv=${3:-$work/venv}
"${2:-python3}" -m venv "$venv"
cd "$work"
"$venv"/bin/python -m pip --disable-pip-version-check --no-input install -qq "$wheel" </dev/null
export LC_ALL=C # the lines below are looked for in English
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS PYTHONPATH QT_QPA_PLATFORM || true

"$venv"/bin/detox-tray --version
"$venv"/bin/detox-tray --profile profile doctor | grep '^! No screen'
"$venv"/bin/detox-tray --profile profile preview --json | "$venv"/bin/python -c '
import json, sys

events = json.load(sys.stdin)["events"]
assert events, "a day without anything in it"
print(len(events), "events in the preview of today")'
"$venv"/bin/detox-tray --profile profile run && exit 1 || echo "without a screen it does not start: exit code $?"
"$venv"/bin/python -c 'import detox.ui.tray, detox.app.house' # with Qt and all that comes with it
