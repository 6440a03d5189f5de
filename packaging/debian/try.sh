#!/bin/sh
# Install a .deb in a bare Debian, use it, remove it, and look what is left:  packaging/debian/try.sh FILE [SUITE]
# Needs root, debootstrap and a Debian archive, as apt is set up here; SUITE is the release of this system. The bare root,
# with what the package depends on and nothing else, is kept in build/bare-SUITE-….tar until the package wants other things.
set -eu
cd "$(dirname "$0")/../.."
deb=$(readlink -f "$1")
. /etc/os-release
suite=${2:-$VERSION_CODENAME}
wants=$(dpkg-deb --field "$deb" Depends | cksum | cut -d " " -f 1)
bare=$PWD/build/bare-$suite-$wants.tar
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
die() {
    echo "try: $*"
    exit 1
}
within() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp/home LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
traces() { # every file, with its mode, size and time, outside what apt, dpkg and the kernel write for themselves
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache -o \
        -path ./var/log -o -path ./tmp -o -path ./dev \) -prune -o -type d -printf '%p %m\n' -o -printf '%p %m %s %t\n' | sort)
}

if [ ! -e "$bare" ]; then
    mkdir -p build
    mirror=$(apt-cache policy | sed -n "s|.* \(https\{0,1\}://[^ ]*\) $VERSION_CODENAME/main .*|\1|p" | head -n 1)
    debootstrap --variant=minbase "$suite" "$root" ${mirror:+"$mirror"} >build/debootstrap.log
    # As apt reaches its archive here, proxies and keys included; another release has the archive that it came from.
    cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
    cp -a /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/" && cp -a /etc/ssl "$root/etc/" 2>/dev/null || true
    if [ "$suite" = "$VERSION_CODENAME" ]; then
        rm -f "$root/etc/apt/sources.list"
        cp -a /etc/apt/. "$root/etc/apt/"
    fi
    mkdir -p "$root/etc/dpkg/dpkg.cfg.d"
    echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/trial" # a root that is thrown away need not outlive a power cut
    mount -t proc proc "$root/proc"
    cp "$deb" "$root/tmp/detox-tray.deb"
    within apt-get -qq -o APT::Sandbox::User=root update >/dev/null
    within apt-get -qq -y -o APT::Sandbox::User=root --no-install-recommends install /tmp/detox-tray.deb >build/deb-install.log 2>&1 ||
        { tail -n 15 build/deb-install.log; exit 1; }
    within dpkg --purge detox-tray >/dev/null
    within apt-get clean
    rm "$root/tmp/detox-tray.deb"
    umount "$root/proc"
    tar -C "$root" -cf "$bare.part" .
    mv "$bare.part" "$bare"
else
    tar -C "$root" -xpf "$bare"
fi
mount -t proc proc "$root/proc"
cp "$deb" "$root/tmp/detox-tray.deb"
traces >build/deb-before
within dpkg -i /tmp/detox-tray.deb >/dev/null

within detox-tray --version
within detox-tray doctor | grep '^! No screen'
within detox-tray preview --json >"$root/tmp/preview"
grep -q '"reminder"' "$root/tmp/preview" || die "a day without a reminder in it"
echo "preview: $(grep -c '"at"' "$root/tmp/preview") events"
# shellcheck disable=SC2016
missing=$(within sh -c 'find /usr/lib/detox-tray -name "*.so*" -exec ldd {} + 2>/dev/null | grep "not found" | sort -u' || true)
[ -z "$missing" ] || die "libraries that are not there: $missing"
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
within detox-tray status --json | grep '"running": true' >/dev/null || { cat "$root/tmp/out"; die "it did not start"; }
within env "DISPLAY=$display" detox-tray doctor | sed -n '1p;/^Windows/p;/^Door/p'
if [ -n "$host" ]; then
    sleep 2
    DISPLAY=$display import -window root build/deb-icon.png
    changed=$(compare -metric AE build/deb-no-icon.png build/deb-icon.png null: 2>&1 || true)
    [ "${changed%%[!0-9]*}" -gt 50 ] || die "no icon came into the tray: build/deb-icon.png"
    echo "the icon is in the tray: $changed pixels of it, build/deb-icon.png"
fi
within detox-tray quit
echo "started and ended on a screen; it said: $(wc -l <"$root/tmp/out") lines"
sed 's/^/    /' "$root/tmp/out"

within detox-tray uninstall --yes
within dpkg --purge detox-tray >/dev/null
traces >build/deb-after
diff build/deb-before build/deb-after >build/deb-left || { cat build/deb-left; die "that is left in the system, gone from it, or changed"; }
echo "removed: of $(wc -l <build/deb-before) entries outside the home, none is new, gone or changed"
(cd "$root/tmp/home" && find . -type f ! -path './.local/share/detox-tray/*' | sort) >build/deb-home
sed 's/^/left in the home beside the data: /' build/deb-home
if grep -q detox build/deb-home; then die "a trace in the home beside the data"; fi
(cd "$root/tmp/home" && find .local/share/detox-tray -type f | sort | sed 's/^/kept: /')
