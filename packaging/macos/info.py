"""What stands in Info.plist of Detox.app beside what PyInstaller writes.

Keys: https://developer.apple.com/documentation/bundleresources/information-property-list. Detox lives in the menu bar
alone, hence LSUIElement. It asks whether microphone and camera are in use, by properties that need no permission; the
texts are there in case a macOS asks all the same: without one it would end the program. The permission Accessibility
has no key: the user gives it in the settings of the system. The texts in French lie in fr.lproj/InfoPlist.strings.
"""

PLIST = {
    "CFBundleDisplayName": "Detox",
    "CFBundleName": "Detox",
    "CFBundleDevelopmentRegion": "en",
    "CFBundleLocalizations": ["en", "fr"],
    "LSApplicationCategoryType": "public.app-category.healthcare-fitness",
    "LSMinimumSystemVersion": "12.0",
    "LSUIElement": True,
    "NSHighResolutionCapable": True,
    "NSHumanReadableCopyright": "MIT licence. The Detox authors.",
    "NSMicrophoneUsageDescription": (
        "Detox asks only whether another program uses the microphone, so that no card comes over a call. "
        "It never listens."
    ),
    "NSCameraUsageDescription": (
        "Detox asks only whether another program uses the camera, so that no card comes over a call. It never looks."
    ),
}
