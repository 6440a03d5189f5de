#!/bin/sh
# Install a .deb in a bare Debian, use it, remove it, and look what is left:  packaging/debian/try.sh FILE [SUITE]
# Needs root, debootstrap and a Debian archive, as apt is set up here; SUITE is the release of this system. The bare root is
# kept in build/bare-SUITE.tar for the next time.
set -eu
cd "$(dirname "$0")/../.."
deb=$(readlink -f "$1")
. /etc/os-release
suite=${2:-$VERSION_CODENAME}
bare=$PWD/build/bare-$suite.tar
root=$(mktemp -d)
server=
host=
finish() {
    [ -z "$host" ] || kill "$host" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    umount "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap finish EXIT
within() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp/home LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
traces() { # every file outside what apt, dpkg and the kernel write for themselves
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache -o \
        -path ./var/log -o -path ./tmp -o -path ./dev \) -prune -o -print | sort)
}

if [ ! -e "$bare" ]; then
    mkdir -p build
    mirror=$(apt-cache policy | sed -n "s|.* \(https\{0,1\}://[^ ]*\) $suite/main .*|\1|p" | head -n 1)
    debootstrap --variant=minbase "$suite" "$root" ${mirror:+"$mirror"} >build/debootstrap.log
    tar -C "$root" -cf "$bare" .
else
    tar -C "$root" -xpf "$bare"
fi
# As apt reaches its archive here, proxies and keys included.
rm -f "$root/etc/apt/sources.list"
cp -a /etc/apt/. "$root/etc/apt/" && cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
mkdir -p "$root/usr/local/share/ca-certificates" && cp -a /etc/ssl "$root/etc/" 2>/dev/null || true
mount -t proc proc "$root/proc"
cp "$deb" "$root/tmp/detox-tray.deb"

within apt-get -qq -o APT::Sandbox::User=root update >/dev/null
within apt-get -qq -y -o APT::Sandbox::User=root --no-install-recommends install /tmp/detox-tray.deb >build/deb-install.log 2>&1 || { tail -n 15 build/deb-install.log; exit 1; }
within dpkg --purge detox-tray >/dev/null
traces >build/deb-before
within dpkg -i /tmp/detox-tray.deb >/dev/null

within detox-tray --version
within detox-tray doctor | grep '^! No screen'
within detox-tray preview --json >"$root/tmp/preview" && grep -q '"reminder"' "$root/tmp/preview" && echo "preview: $(grep -c '"at"' "$root/tmp/preview") events"
# shellcheck disable=SC2016
missing=$(within sh -c 'find /usr/lib/detox-tray -name "*.so*" -exec ldd {} + 2>/dev/null | grep "not found" | sort -u' || true)
[ -z "$missing" ] || { echo "libraries that are not there: $missing"; exit 1; }
echo "libraries: all found"

display=:$((90 + $$ % 100))
Xvfb "$display" -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
sleep 2
if command -v trayer >/dev/null && command -v compare >/dev/null; then # a place for icons, from outside of the bare root
    DISPLAY=$display trayer --edge top --widthtype pixel --width 200 --heighttype pixel --height 32 --tint 0x808080 >/dev/null 2>&1 &
    host=$!
    sleep 2
    DISPLAY=$display import -window root build/deb-no-icon.png
fi
chroot "$root" env -i PATH=/usr/bin:/bin HOME=/tmp/home LC_ALL=C.UTF-8 "DISPLAY=$display" detox-tray run --hidden >"$root/tmp/out" 2>&1 &
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
    sleep 1
    within detox-tray status --json 2>/dev/null | grep -q '"running": true' && break
done
within detox-tray status --json | grep '"running": true' >/dev/null || { cat "$root/tmp/out"; echo "it did not start"; exit 1; }
within env "DISPLAY=$display" detox-tray doctor | sed -n '1p;/^Windows/p;/^Door/p'
if [ -n "$host" ]; then
    sleep 2
    DISPLAY=$display import -window root build/deb-icon.png
    changed=$(compare -metric AE build/deb-no-icon.png build/deb-icon.png null: 2>&1 || true)
    [ "${changed%%[!0-9]*}" -gt 50 ] || { echo "no icon came into the tray: build/deb-icon.png"; exit 1; }
    echo "the icon is in the tray: $changed pixels of it, build/deb-icon.png"
fi
within detox-tray quit
echo "started and ended on a screen; it said: $(wc -l <"$root/tmp/out") lines"
sed 's/^/    /' "$root/tmp/out"

within detox-tray uninstall --yes
within dpkg --purge detox-tray >/dev/null
traces >build/deb-after
diff build/deb-before build/deb-after && echo "removed: nothing is left outside the home"
(cd "$root/tmp/home" && find . -type f ! -path './.local/share/detox-tray/*' | sort) >build/deb-home
sed 's/^/left in the home beside the data: /' build/deb-home
! grep -q detox build/deb-home
(cd "$root/tmp/home" && find .local/share/detox-tray -type f | sort | sed 's/^/kept: /')
