# Completion of detox-tray for fish. Written by packaging/generate from the parser; not by hand.
function __detox_tray_path
    set -l path
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case --date --for --format --from --minutes --profile --reason --to
                set skip 1
            case '-*'
            case '*'
                set -a path $word
        end
    end
    echo "$path"
end
function __detox_tray_at
    test (__detox_tray_path) = "$argv"
end
function __detox_tray_in
    string match -q -- "$argv *" (__detox_tray_path)" "
end
complete -c detox-tray -f
complete -c detox-tray -n '__detox_tray_at ' -a run -d 'start, or raise the one that runs'
complete -c detox-tray -n '__detox_tray_at ' -a remind -d 'show that card now'
complete -c detox-tray -n '__detox_tray_at ' -a break -d 'open the break screen; whoever asks for it ends it, too'
complete -c detox-tray -n '__detox_tray_at ' -a hold -d 'hold reminders; every hold has an end'
complete -c detox-tray -n '__detox_tray_at ' -a resume -d 'end the hold'
complete -c detox-tray -n '__detox_tray_at ' -a mean -d 'say what this time means, whatever your work hours say'
complete -c detox-tray -n '__detox_tray_at ' -a quit -d 'end the running app'
complete -c detox-tray -n '__detox_tray_at ' -a status -d 'what is happening'
complete -c detox-tray -n '__detox_tray_at ' -a today -d 'this day so far'
complete -c detox-tray -n '__detox_tray_at ' -a day -d 'one day'
complete -c detox-tray -n '__detox_tray_at ' -a week -d 'one ISO week, day by day'
complete -c detox-tray -n '__detox_tray_at ' -a preview -d 'what a day would look like with these settings'
complete -c detox-tray -n '__detox_tray_at ' -a doctor -d 'what works here, what does not, and what to do about it'
complete -c detox-tray -n '__detox_tray_at ' -a focus -d 'an after-hours block'
complete -c detox-tray -n '__detox_tray_at ' -a settings -d 'look at settings, or change one'
complete -c detox-tray -n '__detox_tray_at ' -a packs -d 'tips of your own or your team\'s: look at a file, add it, list them'
complete -c detox-tray -n '__detox_tray_at ' -a export -d 'write the history to a file'
complete -c detox-tray -n '__detox_tray_at ' -a import -d 'bring in what another program, or another Detox, recorded'
complete -c detox-tray -n '__detox_tray_at ' -a mend -d 'say afterwards what recorded social time was'
complete -c detox-tray -n '__detox_tray_at ' -a forget -d 'delete history'
complete -c detox-tray -n '__detox_tray_at ' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_at ' -l profile -rF -d 'keep settings, history and socket of this run in DIR alone'
complete -c detox-tray -n '__detox_tray_at ' -l version -d 'show program\'s version number and exit'
complete -c detox-tray -n '__detox_tray_in run' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in run' -l hidden -d 'start in the tray only'
complete -c detox-tray -n '__detox_tray_in remind' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in remind' -a 'pause snack water'
complete -c detox-tray -n '__detox_tray_in break' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in break' -l minutes -xa '' -d ''
complete -c detox-tray -n '__detox_tray_in break' -a 'breathe stretch far walk'
complete -c detox-tray -n '__detox_tray_in hold' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in hold' -a '30m 2h tomorrow'
complete -c detox-tray -n '__detox_tray_in resume' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in mean' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in mean' -l for -xa '30m 2h' -d 'how long; else until the day ends'
complete -c detox-tray -n '__detox_tray_in mean' -l since-sitting -d 'back from the start of this sitting'
complete -c detox-tray -n '__detox_tray_in mean' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in mean' -a 'work private off'
complete -c detox-tray -n '__detox_tray_in quit' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in status' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in status' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in today' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in today' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in today' -l spans -d 'with --json: also each stretch of social time'
complete -c detox-tray -n '__detox_tray_in day' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in day' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in day' -l spans -d 'with --json: also each stretch of social time'
complete -c detox-tray -n '__detox_tray_in week' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in week' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in week' -l spans -d 'with --json: also each stretch of social time'
complete -c detox-tray -n '__detox_tray_in preview' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in preview' -l date -xa '' -d 'a date such as 2026-11-20 (default: today)'
complete -c detox-tray -n '__detox_tray_in preview' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in doctor' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in doctor' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_at focus' -a start -d 'begin a block now'
complete -c detox-tray -n '__detox_tray_at focus' -a status -d 'which block runs, until when'
complete -c detox-tray -n '__detox_tray_at focus' -a stop -d 'end the block; waits as the door does'
complete -c detox-tray -n '__detox_tray_at focus' -a pass -d 'let yourself in for a while; waits as the door does'
complete -c detox-tray -n '__detox_tray_at focus' -a undo-everything -d 'lift all blocks, remove autostart, quit: always works'
complete -c detox-tray -n '__detox_tray_in focus' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in focus start' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in focus start' -l for -xa '' -d ''
complete -c detox-tray -n '__detox_tray_in focus start' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in focus status' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in focus status' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in focus stop' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in focus stop' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in focus pass' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in focus pass' -l minutes -xa '' -d ''
complete -c detox-tray -n '__detox_tray_in focus pass' -l reason -xa '' -d ''
complete -c detox-tray -n '__detox_tray_in focus pass' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in focus undo-everything' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in focus undo-everything' -l yes -d 'do not ask'
complete -c detox-tray -n '__detox_tray_in focus undo-everything' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_at settings' -a path -d 'where the file is'
complete -c detox-tray -n '__detox_tray_at settings' -a check -d 'say what is wrong in it'
complete -c detox-tray -n '__detox_tray_at settings' -a get -d 'print a value as TOML'
complete -c detox-tray -n '__detox_tray_at settings' -a set -d 'change a value; written as TOML: 90, true, "18:15", ["09:00-12:30"]'
complete -c detox-tray -n '__detox_tray_in settings' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in settings path' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in settings check' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in settings get' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in settings get' -a 'day.starts_at work.hours.monday work.hours.tuesday work.hours.wednesday work.hours.thursday work.hours.friday work.hours.saturday work.hours.sunday tracking.work_surfaces tracking.private_windows tracking.idle_minutes tracking.watching_minutes history.keep_days tracking.adapter days_off.dates reminders.pause.enabled reminders.snack.enabled reminders.water.enabled reminders.scroll.enabled reminders.late.enabled reminders.eyes.enabled reminders.move.enabled reminders.pause.every_minutes reminders.snack.every_minutes reminders.water.every_minutes reminders.eyes.every_minutes reminders.move.every_minutes reminders.pause.at reminders.snack.at reminders.water.at reminders.scroll.scroll_minutes reminders.late.scroll_minutes reminders.pause.rest_minutes reminders.snack.rest_minutes reminders.water.rest_minutes reminders.move.rest_minutes reminders.late.hours reminders.late.in_quiet_hours reminders.late.most_a_day reminders.pause.themes reminders.scroll.themes reminders.late.themes cards.cooldown_minutes cards.snooze_minutes cards.skips_per_day cards.patience_seconds cards.enabled cards.sound cards.tone quiet.hours peak.hours.monday peak.hours.tuesday peak.hours.wednesday peak.hours.thursday peak.hours.friday peak.hours.saturday peak.hours.sunday holds.full_screen holds.ignored breaks.screens focus.rules focus.cover focus.notice summary.enabled summary.at language'
complete -c detox-tray -n '__detox_tray_in settings set' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in settings set' -a 'day.starts_at work.hours.monday work.hours.tuesday work.hours.wednesday work.hours.thursday work.hours.friday work.hours.saturday work.hours.sunday tracking.work_surfaces tracking.private_windows tracking.idle_minutes tracking.watching_minutes history.keep_days tracking.adapter days_off.dates reminders.pause.enabled reminders.snack.enabled reminders.water.enabled reminders.scroll.enabled reminders.late.enabled reminders.eyes.enabled reminders.move.enabled reminders.pause.every_minutes reminders.snack.every_minutes reminders.water.every_minutes reminders.eyes.every_minutes reminders.move.every_minutes reminders.pause.at reminders.snack.at reminders.water.at reminders.scroll.scroll_minutes reminders.late.scroll_minutes reminders.pause.rest_minutes reminders.snack.rest_minutes reminders.water.rest_minutes reminders.move.rest_minutes reminders.late.hours reminders.late.in_quiet_hours reminders.late.most_a_day reminders.pause.themes reminders.scroll.themes reminders.late.themes cards.cooldown_minutes cards.snooze_minutes cards.skips_per_day cards.patience_seconds cards.enabled cards.sound cards.tone quiet.hours peak.hours.monday peak.hours.tuesday peak.hours.wednesday peak.hours.thursday peak.hours.friday peak.hours.saturday peak.hours.sunday holds.full_screen holds.ignored breaks.screens focus.rules focus.cover focus.notice summary.enabled summary.at language'
complete -c detox-tray -n '__detox_tray_at packs' -a list -d 'which packs there are, and what is wrong in them'
complete -c detox-tray -n '__detox_tray_at packs' -a check -d 'say what is wrong in a pack'
complete -c detox-tray -n '__detox_tray_at packs' -a add -d 'copy a pack into the profile and use it'
complete -c detox-tray -n '__detox_tray_in packs' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in packs list' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in packs list' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in packs check' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in packs check' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in packs check' -F
complete -c detox-tray -n '__detox_tray_in packs add' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in packs add' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in packs add' -F
complete -c detox-tray -n '__detox_tray_in export' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in export' -l format -xa 'csv json' -d ''
complete -c detox-tray -n '__detox_tray_in export' -l from -xa '' -d ''
complete -c detox-tray -n '__detox_tray_in export' -l to -xa '' -d ''
complete -c detox-tray -n '__detox_tray_in export' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in export' -F
complete -c detox-tray -n '__detox_tray_in import' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in import' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in import' -a 'activitywatch detox'
complete -c detox-tray -n '__detox_tray_in import' -F
complete -c detox-tray -n '__detox_tray_in mend' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in mend' -l json -d 'print one JSON object'
complete -c detox-tray -n '__detox_tray_in mend' -a 'work private deleted as-recorded'
complete -c detox-tray -n '__detox_tray_in forget' -s h -l help -d 'show this help message and exit'
complete -c detox-tray -n '__detox_tray_in forget' -l all -d 'everything'
complete -c detox-tray -n '__detox_tray_in forget' -l from -xa '' -d ''
complete -c detox-tray -n '__detox_tray_in forget' -l to -xa '' -d ''
