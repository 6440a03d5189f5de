#!/bin/sh
# Build the wheel:  packaging/wheel.sh [FOLDER]     (FOLDER: dist)
# One commit gives one file, byte by byte: what is inside carries the time of the last commit.
set -eu
cd "$(dirname "$0")/.."
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -c safe.directory='*' log -1 --format=%ct 2>/dev/null || echo 315532800)}
export SOURCE_DATE_EPOCH
.venv/bin/python -m build --wheel --no-isolation --outdir "${1:-dist}" . >&2
