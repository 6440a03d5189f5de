#!/bin/sh
# Sign Detox.app, have Apple look at it, and pack it:  packaging/macos/sign.sh IDENTITY PROFILE
# NOT RUN: nobody with a Mac has tried it yet. It follows Apple's "Notarizing macOS software before distribution".
#
#   IDENTITY  a "Developer ID Application: NAME (TEAM)" certificate in the keychain; `security find-identity -v -p codesigning`
#             lists them. It comes with a paid membership of Apple's developer programme.
#   PROFILE   what notarytool keeps your Apple ID under, written once with
#             xcrun notarytool store-credentials PROFILE --apple-id YOU --team-id TEAM
#
# Without a signature the app runs on the Mac that built it. On another one a person has to allow it: System Settings,
# Privacy & Security, "Open Anyway". The permission Accessibility is bound to the signature: unsigned, it has to be given
# anew after each update.
set -eu
cd "$(dirname "$0")/../.."
identity=${1:?"say which certificate"}
profile=${2:?"say under which name notarytool knows you"}
app=dist/Detox.app
image=dist/Detox.dmg

# From the inside out, each with the hardened runtime and a time stamp, which notarisation wants.
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) -exec \
    codesign --force --options runtime --timestamp --sign "$identity" {} +
find "$app/Contents" -type d -name '*.framework' -prune -exec \
    codesign --force --options runtime --timestamp --sign "$identity" {} +
codesign --force --options runtime --timestamp --entitlements packaging/macos/entitlements.plist \
    --sign "$identity" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

rm -f "$image"
hdiutil create -volname Detox -srcfolder "$app" -format UDZO "$image"
codesign --timestamp --sign "$identity" "$image"
xcrun notarytool submit "$image" --keychain-profile "$profile" --wait
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"
