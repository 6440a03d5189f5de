#!/bin/sh
# Bring resources/translations up to date with the words in the sources, by Qt Linguist's own tools. New words come in as
# "unfinished": translate them in the .ts (pyside6-linguist opens it), then run this again for the .qm that the program reads.
set -eu
cd "$(dirname "$0")/.."
folder=resources/translations
for language in fr; do
	.venv/bin/pyside6-lupdate -extensions py -no-obsolete -locations none detox -ts "$folder/detox_$language.ts"
	.venv/bin/pyside6-lrelease "$folder/detox_$language.ts" -qm "$folder/detox_$language.qm"
done
