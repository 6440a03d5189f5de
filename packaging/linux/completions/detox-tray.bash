# Completion of detox-tray for bash. Written by packaging/generate from the parser; not by hand.
_detox_tray() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local path= place= offered= word i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case "$path:$word" in
            *:--data|*:--date|*:--for|*:--format|*:--from|*:--minutes|*:--profile|*:--reason|*:--to) ((i++)) ;;
            ":run") path="${path:+$path }$word" ;;
            ":remind") path="${path:+$path }$word" ;;
            ":break") path="${path:+$path }$word" ;;
            ":hold") path="${path:+$path }$word" ;;
            ":resume") path="${path:+$path }$word" ;;
            ":off") path="${path:+$path }$word" ;;
            ":back") path="${path:+$path }$word" ;;
            ":mean") path="${path:+$path }$word" ;;
            ":on-call") path="${path:+$path }$word" ;;
            ":quit") path="${path:+$path }$word" ;;
            ":status") path="${path:+$path }$word" ;;
            ":today") path="${path:+$path }$word" ;;
            ":day") path="${path:+$path }$word" ;;
            ":week") path="${path:+$path }$word" ;;
            ":preview") path="${path:+$path }$word" ;;
            ":doctor") path="${path:+$path }$word" ;;
            ":guide") path="${path:+$path }$word" ;;
            ":focus") path="${path:+$path }$word" ;;
            "focus:start") path="${path:+$path }$word" ;;
            "focus:status") path="${path:+$path }$word" ;;
            "focus:stop") path="${path:+$path }$word" ;;
            "focus:pass") path="${path:+$path }$word" ;;
            "focus:finish") path="${path:+$path }$word" ;;
            "focus:undo-everything") path="${path:+$path }$word" ;;
            ":crisis") path="${path:+$path }$word" ;;
            ":settings") path="${path:+$path }$word" ;;
            "settings:path") path="${path:+$path }$word" ;;
            "settings:check") path="${path:+$path }$word" ;;
            "settings:get") path="${path:+$path }$word" ;;
            "settings:set") path="${path:+$path }$word" ;;
            "settings:export") path="${path:+$path }$word" ;;
            "settings:import") path="${path:+$path }$word" ;;
            ":calendar") path="${path:+$path }$word" ;;
            ":packs") path="${path:+$path }$word" ;;
            "packs:list") path="${path:+$path }$word" ;;
            "packs:check") path="${path:+$path }$word" ;;
            "packs:add") path="${path:+$path }$word" ;;
            "packs:accept") path="${path:+$path }$word" ;;
            ":export") path="${path:+$path }$word" ;;
            ":import") path="${path:+$path }$word" ;;
            ":mend") path="${path:+$path }$word" ;;
            ":forget") path="${path:+$path }$word" ;;
            ":uninstall") path="${path:+$path }$word" ;;
        esac
    done
    case "$path:$previous" in
        ":--profile") place=folder ;;
        "break:--minutes") offered="" ;;
        "mean:--for") offered="30m 2h" ;;
        "preview:--date") offered="" ;;
        "focus start:--for") offered="" ;;
        "focus pass:--minutes") offered="" ;;
        "focus pass:--reason") offered="" ;;
        "crisis:--reason") offered="" ;;
        "export:--format") offered="csv json" ;;
        "export:--from") offered="" ;;
        "export:--to") offered="" ;;
        "forget:--from") offered="" ;;
        "forget:--to") offered="" ;;
        "uninstall:--data") offered="keep delete" ;;
        *)
            case "$path" in
                "") offered="run remind break hold resume off back mean on-call quit status today day week preview doctor guide focus crisis settings calendar packs export import mend forget uninstall --help --profile --version" ;;
                "run") offered="--help --hidden" ;;
                "remind") offered="pause snack water --help" ;;
                "break") offered="breathe stretch far walk --help --minutes" ;;
                "hold") offered="30m 2h tomorrow --help" ;;
                "resume") offered="--help" ;;
                "off") offered="2026-12-01 monday tomorrow --help --json" ;;
                "back") offered="--help --json" ;;
                "mean") offered="work private off --help --for --since-sitting --json" ;;
                "on-call") offered="2h tomorrow off --help --json" ;;
                "quit") offered="--help" ;;
                "status") offered="--help --json" ;;
                "today") offered="--help --json --spans" ;;
                "day") offered="--help --json --spans" ;;
                "week") offered="--help --json --spans" ;;
                "preview") offered="--help --date --json" ;;
                "doctor") offered="--help --json" ;;
                "guide") offered="start reminders counting focus summary packs privacy settings json faq systems maintain --help --path" ;;
                "focus") offered="start status stop pass finish undo-everything --help" ;;
                "focus start") offered="--help --for --json" ;;
                "focus status") offered="--help --json" ;;
                "focus stop") offered="--help --json" ;;
                "focus pass") offered="--help --minutes --reason --work --json" ;;
                "focus finish") offered="instagram --help --json" ;;
                "focus undo-everything") offered="--help --yes --json" ;;
                "crisis") offered="1h end --help --reason --json" ;;
                "settings") offered="path check get set export import --help" ;;
                "settings path") offered="--help" ;;
                "settings check") offered="--help" ;;
                "settings get") offered="day.starts_at work.hours.monday work.hours.tuesday work.hours.wednesday work.hours.thursday work.hours.friday work.hours.saturday work.hours.sunday tracking.work_surfaces tracking.private_windows tracking.idle_minutes tracking.watching_minutes history.keep_days tracking.adapter days_off.dates days_off.country calendar.path calendar.days_off calendar.on_call calendar.cover on_call.shifts reminders.pause.enabled reminders.snack.enabled reminders.water.enabled reminders.scroll.enabled reminders.late.enabled reminders.eyes.enabled reminders.move.enabled reminders.pause.every_minutes reminders.snack.every_minutes reminders.water.every_minutes reminders.eyes.every_minutes reminders.move.every_minutes reminders.pause.at reminders.snack.at reminders.water.at reminders.scroll.scroll_minutes reminders.late.scroll_minutes reminders.pause.rest_minutes reminders.snack.rest_minutes reminders.water.rest_minutes reminders.move.rest_minutes reminders.late.hours reminders.late.in_quiet_hours reminders.late.most_a_day reminders.pause.themes reminders.scroll.themes reminders.late.themes cards.cooldown_minutes cards.snooze_minutes cards.skips_per_day cards.patience_seconds cards.enabled cards.sound cards.tone quiet.hours peak.hours.monday peak.hours.tuesday peak.hours.wednesday peak.hours.thursday peak.hours.friday peak.hours.saturday peak.hours.sunday holds.full_screen holds.ignored breaks.screens focus.rules focus.cover focus.notice focus.do_not_disturb focus.close_apps summary.enabled summary.at summary.after_work summary.numbers summary.week summary.week_at summary.feeling language screen.left_out_of_captures shortcuts.enabled --help" ;;
                "settings set") offered="day.starts_at work.hours.monday work.hours.tuesday work.hours.wednesday work.hours.thursday work.hours.friday work.hours.saturday work.hours.sunday tracking.work_surfaces tracking.private_windows tracking.idle_minutes tracking.watching_minutes history.keep_days tracking.adapter days_off.dates days_off.country calendar.path calendar.days_off calendar.on_call calendar.cover on_call.shifts reminders.pause.enabled reminders.snack.enabled reminders.water.enabled reminders.scroll.enabled reminders.late.enabled reminders.eyes.enabled reminders.move.enabled reminders.pause.every_minutes reminders.snack.every_minutes reminders.water.every_minutes reminders.eyes.every_minutes reminders.move.every_minutes reminders.pause.at reminders.snack.at reminders.water.at reminders.scroll.scroll_minutes reminders.late.scroll_minutes reminders.pause.rest_minutes reminders.snack.rest_minutes reminders.water.rest_minutes reminders.move.rest_minutes reminders.late.hours reminders.late.in_quiet_hours reminders.late.most_a_day reminders.pause.themes reminders.scroll.themes reminders.late.themes cards.cooldown_minutes cards.snooze_minutes cards.skips_per_day cards.patience_seconds cards.enabled cards.sound cards.tone quiet.hours peak.hours.monday peak.hours.tuesday peak.hours.wednesday peak.hours.thursday peak.hours.friday peak.hours.saturday peak.hours.sunday holds.full_screen holds.ignored breaks.screens focus.rules focus.cover focus.notice focus.do_not_disturb focus.close_apps summary.enabled summary.at summary.after_work summary.numbers summary.week summary.week_at summary.feeling language screen.left_out_of_captures shortcuts.enabled --help" ;;
                "settings export") place=file offered="--help --for-team --force --json" ;;
                "settings import") place=file offered="--help --json" ;;
                "calendar") offered="--help --json" ;;
                "packs") offered="list check add accept --help" ;;
                "packs list") offered="--help --json" ;;
                "packs check") place=file offered="--help --json" ;;
                "packs add") place=file offered="--help --json" ;;
                "packs accept") place=file offered="--help --all --json" ;;
                "export") place=file offered="--help --format --from --to --force --json" ;;
                "import") place=file offered="activitywatch detox --help --json" ;;
                "mend") offered="work private deleted as-recorded --help --json" ;;
                "forget") offered="--help --all --from --to --yes" ;;
                "uninstall") offered="--help --yes --data --json" ;;
            esac
            ;;
    esac
    local IFS=$'\n'
    case $place in
        folder) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$current")); return ;;
        file) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")) ;;
    esac
    IFS=$' \n'
    COMPREPLY+=($(compgen -W "$offered" -- "$current"))
}
complete -F _detox_tray detox-tray
