#!/bin/sh
# Ask a program in a folder of its own what a user would, without a screen:  packaging/try_bundle.sh COMMAND
# packages.sh gives it PyInstaller's bundle; a test gives it the checkout, so that this script is tried without building one.
set -eu
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LC_ALL=C # the lines below are looked for in English
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS PYTHONPATH QT_QPA_PLATFORM || true
detox() { "$program" --profile "$work/profile" "$@"; }
holds() { # holds FILE PATTERN WHAT: say WHAT if PATTERN is in FILE, else stop
    grep -q -e "$2" "$1" || { echo "NOT SO: $3; it said:"; cat "$1"; exit 1; }
    echo "$3"
}

"$program" --version
detox doctor >doctor
holds doctor '^! No screen' "doctor says that there is no screen"
detox preview --json >preview
holds preview '"reminder"' "the preview of today has $(grep -c '"at"' preview) events"
page=$(detox guide faq --path)
holds "$page" '</html>' "the guide is there"
# The worker that the app starts: public holidays of a country, and somebody's calendar, by libraries of its own.
printf 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:%s0704\nSUMMARY:vacation\nEND:VEVENT\nEND:VCALENDAR\n' \
    "$(($(date +%Y) + 1))" >own.ics
detox settings set days_off.country '"FR"'
detox settings set calendar.path "\"$work/own.ics\""
detox calendar --json >found
holds found '-07-04' "the calendar worker finds an event"
holds found '-12-25' "the calendar worker finds a holiday"
if detox run >run 2>&1; then echo "NOT SO: without a screen it does not start"; exit 1; fi
holds run 'no screen' "without a screen it does not start"
