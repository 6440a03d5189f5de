#!/bin/sh
# Bring a bare machine to where the program, its tests or its benchmarks run:  setup.sh run|lint|test|proof|bench|package
#
# Finds a Python, makes .venv with the pinned requirements, and installs the system packages that are missing
# (as root, or by sudo where that needs no password; else it prints the line to type and stops). Nothing is
# installed that is there already; a second run is over in an instant.
set -eu
cd "$(dirname "$0")/.."
what=${1:-run}
venv=$PWD/.venv
unset PYTHONHOME PYTHONPATH PIP_USER PIP_TARGET PIP_PREFIX PIP_REQUIRE_VIRTUALENV || true

say() { echo "setup: $*" >&2; }
die() { say "$*"; exit 1; }

# Packages by name in Debian 12, 13 and Ubuntu 22.04, 24.04; where names differ: one|other, the first that exists is taken.
# Found in bare systems by leaving one out at a time: without them Qt's xcb and wayland plug-ins do not load.
qt="libglib2.0-0t64|libglib2.0-0 libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 fonts-dejavu-core
    libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0 tzdata"
# A desktop without a screen, and the real programs that are watched on it.
desktop="xvfb dbus-daemon|dbus openbox xfce4-panel trayer xfce4-notifyd xfconf dunst xterm xdotool imagemagick chromium|chromium-browser
    fonts-liberation2|fonts-liberation adwaita-icon-theme"
# Other window managers, which the tests of doors and windows want too; what `make bench` compares with.
managers="xfwm4 metacity"
# The other kind of browser.
browsers="firefox-esr|firefox"
# Programs that speak to screen readers.
speaking="at-spi2-core zenity"
# Wayland compositors without a screen, their X server, a terminal and a camera for them.
wayland="sway kwin-wayland xwayland foot grim"
# GNOME, which only the long tests start.
gnome="gnome-shell libglib2.0-bin"
# A server with monitors that can be unplugged.
monitors="xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils"
# A microphone that is none, and a program that records from it: calls hold cards.
sound="pulseaudio pulseaudio-utils"
# The C headers of Windows, a compiler for it, and what runs its programs: our declarations are compared with them.
windows="gcc-mingw-w64-x86-64-win32 wine64"
peers="?workrave ?rsibreak ?safeeyes ?gir1.2-ayatanaappindicator3-0.1 ?xprintidle" # ? = left out where the distribution has none
# What reads man page, completions, desktop entry and AppStream metadata; what looks over a .deb, and a bare Debian for it.
papers="man-db groff-base mandoc fish zsh desktop-file-utils appstream"
bundle="binutils lintian debootstrap"

case $what in
run) wanted=$qt; lists="build run"; [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || wanted="$qt $desktop" ;;
lint) wanted=; lists="build dev" ;;
test) wanted="$qt $desktop $managers $browsers $speaking $wayland $monitors $sound $windows"; lists="build dev" ;;
proof) wanted="$qt $desktop $managers $browsers $speaking $wayland $monitors $sound $windows $gnome $papers"; lists="build dev" ;;
bench) wanted="$qt $desktop $peers"; lists="build dev" ;;
package) wanted="$qt $desktop $papers $bundle"; lists="build dev package" ;;
*) die "unknown part \"$what\"; it is one of run, lint, test, proof, bench, package" ;;
esac

# ------------------------------------------------------------------------------------------------------- Python

find_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && return 0
    done
    return 1
}

venv_works() { "$venv/bin/python" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

if ! venv_works; then
    find_python || {
        command -v apt-get >/dev/null || die "Detox needs Python 3.11 or newer; none was found."
        python=/usr/bin/python3 # may come with what is installed below
        wanted="python3 $wanted"
    }
    # Debian keeps venv and ensurepip in a package of their own.
    "$python" -c 'import venv, ensurepip' >/dev/null 2>&1 || wanted="python3-venv $wanted"
fi

# ---------------------------------------------------------------------------------------------- system packages

missing() { # prints the entries of its arguments of which no alternative is installed
    # shellcheck disable=SC2016,SC2046 # the braces are dpkg's
    have=" $(dpkg-query -W -f='${Package}=${db:Status-Status} ' $(echo "$*" | tr '|?' '  ') 2>/dev/null || true) "
    for entry in "$@"; do
        found=
        for name in $(echo "$entry" | tr '|?' '  '); do
            case $have in *" $name=installed "*) found=1 ;; esac
        done
        [ -n "$found" ] || echo "$entry"
    done
}

known() { apt-cache show "$1" 2>/dev/null | grep -q '^Version:'; }

choose() { # of each entry, prints the alternative that this release knows (the last one if none is known)
    for entry in "$@"; do
        for name in $(echo "$entry" | tr '|?' '  '); do if known "$name"; then break; fi; done
        case $entry in \?*) known "$name" || continue ;; esac
        echo "$name"
    done
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 "$@" </dev/null
}

install_packages() {
    command -v apt-get >/dev/null || die "these are missing, and there is no apt-get to install them: $*"
    if [ "$(id -u)" != 0 ] && ! sudo -n true >/dev/null 2>&1; then
        # shellcheck disable=SC2046 # one word a package is what is wanted
        die "some system packages are missing. Type this, then start again:
    sudo apt-get update && sudo apt-get install --no-install-recommends" $(choose "$@")
    fi
    mkdir -p build
    log=build/setup.log
    apt update >"$log" 2>&1 || true # a third-party source that is down need not stop us: the next step tells
    # shellcheck disable=SC2046
    set -- $(choose "$@")
    [ $# != 0 ] || return 0
    say "installing $# system packages (only this once): $*"
    apt install -y --no-install-recommends "$@" >>"$log" 2>&1 || {
        tail -n 15 "$log" >&2
        die "apt-get could not install them; all it said is in $log"
    }
}

if command -v dpkg-query >/dev/null; then
    # shellcheck disable=SC2046,SC2086
    set -- $(missing $wanted)
    [ $# = 0 ] || install_packages "$@"
elif [ "$wanted" != "$qt" ] && [ -n "$wanted" ]; then
    for program in Xvfb dbus-daemon openbox xfce4-panel trayer xterm xdotool import chromium; do
        command -v "$program" >/dev/null || die "the virtual desktop needs \"$program\"; please install it"
    done
fi

# -------------------------------------------------------------------------------------------------- requirements

if ! venv_works; then
    find_python || die "Detox needs Python 3.11 or newer; none was found."
    rm -rf "$venv"
    "$python" -m venv "$venv" || die "\"$python -m venv\" failed; its words stand above."
fi

stamp() { echo "$venv $(cksum <"requirements/$1.txt")"; }
up_to_date() { [ "$(cat "$venv/.detox-$1" 2>/dev/null)" = "$(stamp "$1")" ]; }

told=
for list in $lists; do
    up_to_date "$list" && continue
    [ -n "$told" ] || say "installing Python packages (some 120 MB to fetch, only this once)"
    told=1
    "$venv/bin/python" -m pip --disable-pip-version-check --no-input install -qq \
        --require-hashes --no-build-isolation -r "requirements/$list.txt" </dev/null ||
        die "pip could not install requirements/$list.txt; its words stand above."
    stamp "$list" >"$venv/.detox-$list"
    [ "$list" != dev ] || stamp run >"$venv/.detox-run" # all that run.txt holds is in dev.txt too
done

# The guide as Help shows it, anew where a page of it was changed since.
pages=$(cat docs/*.md docs/fr/*.md packaging/guide/* 2>/dev/null | cksum)
if [ "$(cat build/guide.stamp 2>/dev/null)" != "$pages" ] || [ ! -e resources/guide ]; then
    mkdir -p build
    "$venv/bin/python" packaging/guide
    echo "$pages" >build/guide.stamp
fi

# The command itself, for this checkout: .venv/bin/detox-tray.
if [ ! -x "$venv/bin/detox-tray" ]; then
    printf '#!%s\nimport sys\n\nsys.path.insert(0, "%s")\nfrom detox.__main__ import main\n\nsys.exit(main())\n' \
        "$venv/bin/python" "$PWD" >"$venv/bin/detox-tray"
    chmod +x "$venv/bin/detox-tray"
fi
