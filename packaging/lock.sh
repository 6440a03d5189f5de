#!/bin/sh
# Write requirements/*.txt anew from pyproject.toml: every release pinned, every file by its hash, for all systems.
# Looks up the newest releases that the ranges allow; read the diff before it is committed.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/v"
"$work/v/bin/python" -m pip install -qq uv

lock() { # lock FILE [--group NAME ...]: FILE = what the program needs and the groups
    file=requirements/$1
    shift
    {
        echo "# Written by packaging/lock.sh from pyproject.toml; not by hand."
        "$work/v/bin/uv" pip compile --quiet --no-header --no-annotate --universal --python-version 3.11 \
            --generate-hashes --no-emit-index-url --no-emit-find-links "$@" |
            grep -v -E '^(--(extra-)?index-url|--find-links|--trusted-host)'
    } >"$work/out"
    mv "$work/out" "$file"
    echo "$file: $(grep -c '==' "$file") packages"
}

lock build.txt --group build
lock run.txt pyproject.toml
lock dev.txt pyproject.toml --group dev --constraint requirements/run.txt
lock package.txt pyproject.toml --group package --constraint requirements/run.txt
