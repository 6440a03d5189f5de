#!/bin/sh
# Lay desktop entry, icons, man page, completions and licence out below a prefix, as Linux desktops look for them:  install.sh PREFIX
# Used by packages (PREFIX = their build root's /usr) and for a trial in a home (PREFIX = ~/.local).
set -eu
prefix=${1:?"say where to, for example: install.sh ~/.local"}
here=$(cd "$(dirname "$0")" && pwd)
icons=$here/../../resources/icons
share=$prefix/share

install -Dm644 "$here/detox-tray.desktop" "$share/applications/detox-tray.desktop"
install -Dm644 "$here/detox-tray.metainfo.xml" "$share/metainfo/detox-tray.metainfo.xml"
install -Dm644 "$here/detox-tray.1" "$share/man/man1/detox-tray.1"
install -Dm644 "$here/detox-tray.fr.1" "$share/man/fr/man1/detox-tray.1"
install -Dm644 "$here/completions/detox-tray.bash" "$share/bash-completion/completions/detox-tray"
install -Dm644 "$here/completions/_detox-tray" "$share/zsh/vendor-completions/_detox-tray"
install -Dm644 "$here/completions/detox-tray.fish" "$share/fish/vendor_completions.d/detox-tray.fish"
install -Dm644 "$icons/detox.svg" "$share/icons/hicolor/scalable/apps/detox-tray.svg"
install -Dm644 "$icons/tray-run-symbolic.svg" "$share/icons/hicolor/symbolic/apps/detox-tray-symbolic.svg"
for state in run due held block; do
    install -Dm644 "$icons/tray-$state-symbolic.svg" "$share/icons/hicolor/symbolic/status/detox-tray-$state-symbolic.svg"
done
install -Dm644 "$here/../../LICENSE" "$share/doc/detox-tray/copyright"
