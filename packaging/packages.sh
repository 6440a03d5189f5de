#!/bin/sh
# Build wheel, bundle and .deb into dist/, install and try each, and print what they cost:  packages.sh
# What cannot be tried on this machine is said in one line, never passed over.
set -eu
cd "$(dirname "$0")/.."
python=$PWD/.venv/bin/python
work=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
say() { echo "packages: $*"; }

rm -rf dist
say "the wheel"
sh packaging/wheel.sh dist 2>/dev/null
sh packaging/try_wheel.sh dist/*.whl "$(readlink -f "$python")" "$work/wheel"

say "the bundle"
"$python" -m PyInstaller --noconfirm --log-level ERROR --distpath dist --workpath build/bundle packaging/detox.spec
sh packaging/try_bundle.sh dist/detox-tray/detox-tray

say "the .deb"
"$python" packaging/debian/build.py dist
lintian --allow-root --display-info --pedantic --fail-on error,warning dist/*.deb >"$work/lintian" || { cat "$work/lintian"; exit 1; }
sed 's/^/    /' "$work/lintian"
say "lintian: $(wc -l <"$work/lintian") tags without an answer, of $(dpkg-deb --contents dist/*.deb | wc -l) files"
if [ "$(id -u)" = 0 ] && command -v debootstrap >/dev/null; then
    sh packaging/debian/try.sh dist/*.deb
else
    say "the .deb was NOT installed: a bare root for it needs root and debootstrap"
fi

display=:$((200 + $$ % 100))
Xvfb "$display" -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
sleep 2
unset WAYLAND_DISPLAY QT_QPA_PLATFORM || true
export DISPLAY="$display"
# The .deb as it lies on a disk after postinst, on this system's own Python.
dpkg-deb -x dist/*.deb "$work/deb"
/usr/bin/python3 -m compileall -q "$work/deb/usr/lib/detox-tray" >/dev/null || true
sed "s|/usr/lib/|$work/deb/usr/lib/|" "$work/deb/usr/bin/detox-tray" >"$work/deb/detox-tray"
chmod +x "$work/deb/detox-tray"
sync # what was only just written would count as dirty in whoever maps it
ls -l dist | awk 'NR > 1 && !/^d/ {printf "%s: %.1f MiB\n", $NF, $5 / 1048576}'
{
    "$python" packaging/measure.py --head
    "$python" packaging/measure.py "wheel, in an environment" "$work/wheel/lib" "$work/wheel/bin/detox-tray"
    "$python" packaging/measure.py ".deb, on Debian's Python" "$work/deb/usr/lib/detox-tray" "$work/deb/detox-tray"
    "$python" packaging/measure.py "bundle" dist/detox-tray dist/detox-tray/detox-tray
} | tee build/packages.md
