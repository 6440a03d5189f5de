<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>About</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>start Detox from your desktop&apos;s own settings for programs at log-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting at log-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the registry was written, but reads back otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Flatpak cannot write the desktop&apos;s own list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written, but reads back otherwise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Detox card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardKind</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardLong</name>
    <message>
        <source>Done (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another tip (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardShort</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a whole number from 0 to 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of hosts such as [&quot;example.org&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of regular expressions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is missing or empty: no platform is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected 1; the file is read as well as can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected schema, browser, platform or rule; it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of tables; it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {where}: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an id of small letters, digits and _; the entry is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id is there already; the second entry is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such key; it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{expected}; it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one of {names}; it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is no regular expression ({reason}); it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a group (?P&lt;host&gt;…); it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a table; it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected contains, app, host or counts_as; the rule is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a text; the rule is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one of contains, app, host; the rule is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a host such as example.org; the rule is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected work, private, other or the id of a platform such as instagram; the rule is ignored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Detox is not running; start it with: detox-tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a date; write it like 2026-11-20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting &quot;{key}&quot;; detox-tray settings path shows the file with all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--to {last} lies before --from {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say --all, or both --from and --to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detox does not quit; end it in your task manager and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end} is no time that has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no social time is recorded there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is no time; write it like 14:00 or 2026-11-25T14:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a week; write it like 2026-W48</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week not understood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Social time of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No social time was counted on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}–{end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {start} to {end}, {time}, {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {start} to {end}, {time}, {meaning}, as you said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t count it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detox, my day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a stretch and say what it was. What was recorded stays, so all of it can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this desktop has no place for tray icons, so there is no icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works from the window: start Detox again to open it. An icon comes as soon as a tray does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Detox door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door’s shut.
Sofa’s open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed’s in bed.
It snores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lights off here.
Lamp on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody’s home.
Try your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed for tonight.
Kettle’s on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door’s shut.
Desk’s open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in a bit.
No rush.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed’s on break.
Good for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is closed. It opens again at {time}, all by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is closed. It opens again tomorrow at {time}, all by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is closed. It opens again on {day} at {time}, all by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stays shut until {time}, as you asked. Then it opens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stays shut until tomorrow at {time}, as you asked. Then it opens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stays shut until {day} at {time}, as you asked. Then it opens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cover} has the inbox tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cover} has the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {time}, then it’s yours again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this window is covered. Your other windows work as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One slow breath.
Dot joins in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then you are in, for {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then one question, and you are in for {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wait of {seconds} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What brings you in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody needs an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post has to go out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who and why, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go in for {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer stays on this computer, in your own log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>Time not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a length of time up to a day; write it like 30m or 2h.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{form} is no format to export to; expected one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Focus</name>
    <message>
        <source>no block is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block ends in {n} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Focus block once more to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pass is a number of minutes, such as 15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reason is needed: who, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this block is locked until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The door shuts at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish what you are writing; tonight nobody gets in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish what you are writing; there is a way in if something burns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gentle: a breath of 5 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firm: 10 s, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: no way in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>{file} cannot be written ({reason}); a crash may lose a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged; when the app starts, it puts the file aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was damaged. It is kept as {aside}, and a new history was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer version. It is only read, and nothing new is kept, until you update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to ({reason}); what happens now is lost when the app ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be opened ({reason}); what happens now is lost when the app ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}; it was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written right now ({reason}); what is new is kept and tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Detox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no place for tray icons. Everything is here; start Detox again to open this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing counted yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>Hours not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a time of day; write it like &quot;18:15&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is not a range of hours; write it like &quot;09:00-12:30&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{text}&quot; starts and ends at the same time; for a whole day write &quot;00:00-24:00&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{zone}&quot; is not a time zone; write it like &quot;Europe/Paris&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has nothing that could be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} comes from {name}; import it with: detox-tray import {word} {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no JSON export; expected a file that begins like {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is in UTF-16; save it as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events without a text &quot;timestamp&quot;, a number &quot;duration&quot; and the &quot;data&quot; of their type, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events whose time cannot be (expected such as 2026-11-20T09:00:00Z), left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events with a negative duration, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events in the future, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events that reach into the future, cut off now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events of more than a megabyte, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buckets of the type &quot;{type}&quot; are not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buckets without a type are not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buckets without a list of &quot;events&quot;, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buckets of a phone are not used: only this computer counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bucket}, event {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a currentwindow bucket no app and no page is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without afkstatus, time away from the keyboard counts as well (export all buckets)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows that are not as an export of Detox writes them, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows that end before they start, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows in the future, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows that reach into the future, cut off now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows of more than a megabyte, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on-call stretches without their pass, counted by your hours instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list}, row {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}); import the same file again to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {what}: {count} (the first: {where})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: and more of that kind: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends in the middle, after byte {at}; what comes before it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no JSON from byte {at} on; what comes before it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no room for a temporary file ({reason}); nothing was imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Instance</name>
    <message>
        <source>The profile cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be locked: {reason}; choose another folder with --profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mailbox</name>
    <message>
        <source>The running app cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ended in the middle of its answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its answer makes no sense; is it of another version?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} belongs to somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request is too long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mend</name>
    <message>
        <source>the end lies before the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that time has not come yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>This is work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is work (until {time})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is mine (until {time})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until I say, at most until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since this sitting began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it: my hours decide again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume reminders (held until {time})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count this as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card waits: {program} uses the microphone since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card waits: {program} uses the camera since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card waits: {program} records the screen since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card waits: {program} is full screen since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card waits: do not disturb is on since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} is no call: cards may come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards to wave away today: {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>plyer is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>install Detox with all its parts: pip install detox-tray</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>reminders on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>door shut until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>break due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a card waits until you are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>door shuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>door opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} on {day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>{path} is a file; --profile needs a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late-night card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no reminder &quot;{name}&quot;; there are: {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is {program} still a call?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has used the microphone for two hours, and cards wait for it. Open Detox to say that it is no call.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Request not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no request &quot;{cmd}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{key}&quot; must be a short text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;minutes&quot; must be a number such as 15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;as&quot; must be &quot;work&quot;, &quot;private&quot; or null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;as&quot; must be one of {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{key}&quot; must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another Detox holds {folder} but does not answer; end it and start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something went wrong inside; details are in the log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scenes</name>
    <message>
        <source>A drawing is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read; the installation is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>The command line cannot reach the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} must be a folder that only you can open; remove it, then start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no socket can be made at {path}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows, menus and tips, at once. The command line speaks English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {what}, found {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time of day such as &quot;18:15&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of times such as [&quot;10:30&quot;, &quot;16:00&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of ranges such as [&quot;09:00-12:30&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of days out of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of names such as [&quot;water&quot;, &quot;eyes&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts of at most {n} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text of at most {n} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekdays such as [&quot;mon&quot;, &quot;tue&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of names such as [&quot;instagram&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>either hours = [&quot;19:30-07:00&quot;] or both from and to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours = [&quot;19:30-07:00&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table such as { hours = [...] }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an id of small letters, digits and _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;gentle&quot;, &quot;firm&quot; or &quot;locked&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass_minutes of 5, 15 or 30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of [[focus.rules]] tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an id that no other rule has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule {n}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the door is shut, for what, and how firmly. Hours may pass midnight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who covers for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name for the door, such as Ana; leave it empty if nobody does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it ten minutes before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notice of the desktop ten minutes before a block begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each kind has its own switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this much time at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes of active time; time away from the keyboard counts back. 0: not by this rhythm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short breaks lift energy a little and cost no work; the exact rhythm is taste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At these times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times of day, such as 11:00, 16:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this much scrolling in one go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes in social windows without a minute&apos;s gap, private time only. 0: not by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own choice: no study names a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count scrolling at work, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: in work hours scrolling is the job, and nobody comments on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the door shuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many minutes before a focus block begins. 0: not by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time away that counts as taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away from the keyboard for this long and the rhythm starts anew; less counts in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A night belongs to the evening before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in these hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: at any hour that is not quiet. A range may pass midnight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in these hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours of this kind alone, beside those of all cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes in quiet hours, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The late-night card does: one a night, and only while you scroll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: as many as its rhythm gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tips about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decks to draw from, such as water, eyes, hobby. None: the one of its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a reminder of your own is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet after a card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other card comes this soon after one; what is due by then joins it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later means in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a card that was put off stays away. The one after it comes that much sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards to wave away a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many, a card that is closed comes back once, as if you had said later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for a gap in typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card that is due waits until hands rest for a moment, at most so long. 0: it comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: a plain notice of the desktop instead of a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cards in these hours. A range may pass midnight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your best hours: what comes due in them waits until they are over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait while a window is full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talks and films; a social page in private time holds nothing back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that are no call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may use microphone, camera or screen, and cards come all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary in the evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a day, on this computer only. A day without it is a fine day too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the computer sleeps then, it comes when you are back, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day starts at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens after midnight and before this time still belongs to the evening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social time inside these hours counts as work, outside as private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work, at any hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the hours say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business suites, studios and schedulers count as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta Business Suite, YouTube Studio, Hootsuite and the like; no door shuts on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some other window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private windows of a browser count like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firefox and Edge say in the title that a window is private. Chrome and its relatives do not on Linux: there a private window counts like any window. A door shuts on all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away from the keyboard after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key and no pointer for this long is not counted, back to the last touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the history for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is older is deleted for good, once a day. 0 keeps it for ever: a year is about 12 megabytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A video counts without a touch for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a social window plays, its time counts for so long after the last touch. 0: never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn of windows only by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty, the best way is taken. &quot;doctor&quot; names the others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {key}: the sound entries apply; {wrong}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {key} keeps its default: {wrong}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read {text}; write it as TOML does: 90, true, &quot;18:15&quot;, [&quot;09:00-12:30&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a table of settings; it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such setting (did you mean {near}?); it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such setting; it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {key}: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}); {key} was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} keeps changing; {key} was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} cannot be changed without harm to the file; edit it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>Detox {version}. Nothing leaves this computer: no account, no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it works with here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not {name}: {reason}. {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detox settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes apply as you make them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut the door after hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social windows are covered then. Other windows stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day on which it shuts; a night belongs to the evening before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut from, open at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How firmly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “I need in” asks of you. Softer acts after a running block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you need in, it stays open for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All social platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More rules or hours stand in the settings file; they stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to open at another time than it shuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time away from the desk counts, and what is due together comes as one card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is work, what is yours, and when it shall be quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut the door on social windows when work is over. It opens again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window titles are read to tell one site from another, and never kept. All stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One look at the day, and one next step. Nobody keeps score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours, movement, language, and how it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every {n} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rhythm yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rhythm of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall it be called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one of that name already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} there is {start}-{end} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} there is {day} {start}-{end} here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Your day is summed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes up when you are back. Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stood at the door and walked away. The feed did not mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The door opened when you needed it to. That is what it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detox has only just begun to look. Nothing to tell yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of today could not be seen from here, so there is little to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No social window was in front today. The feed managed without you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stepped away {n} times. The posts waited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly all of it was work, and now it can stop being that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} had most of your attention. The rest of it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the day, as far as this computer saw it. Good enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow? Your longest sitting began at {start}. A pause at {middle} would cut it in two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow? Shut the door at 19:30, for one evening, and see how it feels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow? Decide now when you stop, and write it where you will see it at noon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow? {name} came {n} times at the wrong moment. Ask for it half as often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half as often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detox summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detox today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} · {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your day from {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door shut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on social, on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks: {taken} of {offered} taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door: opened {opened}, walked away {away}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} could not be seen from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} on social, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pauses seen: {seen}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest sitting: {time}. Checks: {checks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>Tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this adapter needs an X server; DISPLAY is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a Wayland session: X sees only some of its windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An X11 session, if the log-in screen offers one, tells everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sway, river, labwc, Wayfire and Hyprland tell it; so does an X11 session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Plasma, log out and in again; elsewhere nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On GNOME, type sh packaging/gnome-extension/install.sh install, then log out and in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To have it tried, type: detox-tray settings set tracking.adapter &apos;&quot;atspi&quot;&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracking on this system is being built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was there and was lost: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out and in again; if that does not help, tell us what doctor says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accessibility bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the accessibility service (AT-SPI) is not installed or does not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is tried only when asked for: it switches accessibility on for all programs, and sees only some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the accessibility bus went away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message bus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {which} bus cannot be reached ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls and screen shares are not looked for on this system yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a call, hold the reminders from the tray menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call with microphone and camera off looks like any other program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what shares the screen through X11, such as a browser&apos;s tab, leaves no trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PULSE_SERVER names a sound server on another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sound server listens at {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start PulseAudio, or PipeWire with pipewire-pulse; Detox looks each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PipeWire is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PipeWire&apos;s program pw-dump is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares under Wayland need PipeWire and its pw-dump; Detox looks each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of open files in {proc} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Flatpak does not see the programs outside of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>install Detox as a package of your system; until then, hold the reminders from the tray menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody shows notices here now, so nobody was asked for quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server}, which shows the notices here, does not tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Flatpak does not see what the desktop is set to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold the reminders from the tray menu instead; Detox asks anew each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this system has no adapter of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the name in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GNOME Shell went away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No idle time from GNOME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GNOME&apos;s idle monitor does not run in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GNOME Shell, or our extension in it, went away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No windows from GNOME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GNOME Shell does not run in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GNOME tells nobody which window is in front, and our extension for it is not on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KWin runs no script of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no runtime folder to hand KWin a script in (XDG_RUNTIME_DIR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KWin does not answer when it is asked to run a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KWin went away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KWin did not run the script that was loaded into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No windows from KWin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KWin does not run in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detox may not see titles of windows: sites in browsers are counted as unknown, apps are told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch Detox on in System Settings &gt; Privacy &amp; Security &gt; Accessibility. It is noticed while Detox runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word of windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of pyobjc is missing: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether a program plays something is not looked for on this system yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do: a video counts until the idle time begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>music in another tab of the same browser looks like a video in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a video without sound leaves a trace only where the desktop is kept awake for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shorten tracking.watching_minutes, or set it to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing here tells which program keeps the screen awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do: players and sound are looked at as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log in by a session that has a message bus; Detox looks each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this system has no list of programs that start at log-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting at log-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word of locking and sleeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logind is not there, or knows no session of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no browser companion yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do: sites are recognised by the titles of windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Wayland compositor went away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compositor tells no more which windows there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Wayland desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this compositor does not say which window is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this compositor does not say when nobody touches anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no Wayland session: WAYLAND_DISPLAY is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no compositor answers at WAYLAND_DISPLAY={display}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this adapter is for Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows makes no window for messages ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the X server went away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No idle time from X11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the X server has no idle counter (SYNC, IDLETIME)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No X11 desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xcffib or libxcb cannot be loaded ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no X server answers at DISPLAY={display}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>Tips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: expected a folder of tips for each language; there are no cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {where}: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {expected}; it is read as if it said so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such key; it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a file name of small letters, digits and _; it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of tables; it is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}; the tip is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}: it is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}: expected a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}: expected a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beats: expected one to four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}: expected of these: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id: another tip has it already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toml</name>
    <message>
        <source>File not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is larger than 1 MiB and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}: expected text in UTF-8; the file was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}: expected TOML ({what}); the file was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: its lists or tables are nested far too deep; the file was not used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Detox - {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detox - {state}, {next}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
