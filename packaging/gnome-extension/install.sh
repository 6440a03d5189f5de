#!/bin/sh
# Put the extension into GNOME Shell, or take it out again:  install.sh install|remove
#
# For this user alone, nothing as root. GNOME 42 to 44 gets the variant that these load. GNOME on Wayland finds a new
# extension at the next log-in; from then on it is on.
set -eu
uuid=windows@detox-tray
here=$(cd "$(dirname "$0")" && pwd)
folder=${XDG_DATA_HOME:-$HOME/.local/share}/gnome-shell/extensions/$uuid

enabled() { gsettings get org.gnome.shell enabled-extensions; }
# The list without ours, as GVariant text: "['a', 'b']" or "@as []".
others() { enabled | tr -d '[]@' | sed 's/^as *//' | tr ',' '\n' | sed 's/^ *//; s/ *$//' | grep -v -e "^'$uuid'$" -e '^$' | paste -sd, - || true; }

case ${1:-} in
install)
    version=$(gnome-shell --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
    rm -rf "$folder"
    mkdir -p "$folder"
    if [ "$version" -ge 45 ]; then
        cp "$here/$uuid/extension.js" "$here/$uuid/metadata.json" "$folder"
    else
        sed -e '/^import /d' -e 's/ extends Extension {/ {/' -e 's/^const NAME/const {Gio, GLib, Meta, Shell} = imports.gi;\n\nconst NAME/' \
            -e 's/^export default .*/function init() { return new DetoxWindows(); } \/\/ exported/' \
            "$here/$uuid/extension.js" >"$folder/extension.js"
        sed 's/"shell-version": .*/"shell-version": ["42", "43", "44"]/' "$here/$uuid/metadata.json" >"$folder/metadata.json"
    fi
    rest=$(others)
    gsettings set org.gnome.shell enabled-extensions "[${rest:+$rest, }'$uuid']"
    echo "The extension is installed. Log out and in again; then Detox sees your windows."
    ;;
remove)
    rest=$(others)
    gsettings set org.gnome.shell enabled-extensions "[${rest}]"
    rm -rf "$folder"
    echo "The extension is removed. It runs on until you log out."
    ;;
*)
    echo "usage: install.sh install|remove" >&2
    exit 2
    ;;
esac
