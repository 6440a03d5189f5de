// What Detox asks of KWin, 5.27 and 6. Loaded over D-Bus with a line before it that sets
//   ASKED = {to, path, interface, member, key, what, id}
// The first four say where to report: one call of `member` a report, with `key` and a JSON text; by the first of them,
// which comes at once, is known that it runs. Nothing is ever printed:
// captions have no business in the journal. `what` is one of
//   active     report the active window, null if there is none, now and at each change of focus, caption or state
//   visible    report every window that can be seen, {id: window}, now; then what changes, {id: window or null}
//   frame      report where the content of window `id` is, what lies above it and how large the desktop is, null while
//              it cannot be seen, now and at each change. Above a full-screen window nothing can be: it becomes a
//              window again
//   minimise   put window `id` away, once, and report null
// API: https://develop.kde.org/docs/plasma/kwin/api (6); names of 5.27 stand beside those that changed.
"use strict";

(function () {
    function tell(value) {
        callDBus(ASKED.to, ASKED.path, ASKED.interface, ASKED.member, ASKED.key, JSON.stringify(value));
    }

    // Signals come and go between versions; one that is missing is not missed where another says the same.
    function on(object, names, heard) {
        names.forEach(function (name) {
            if (object[name] && object[name].connect) object[name].connect(heard);
        });
    }

    function off(object, names, heard) {
        names.forEach(function (name) {
            try {
                if (object[name] && object[name].disconnect) object[name].disconnect(heard);
            } catch (gone) {
                // it went away with its window
            }
        });
    }

    function all() {
        return workspace.windowList ? workspace.windowList() : workspace.clientList();
    }

    function active() {
        return workspace.activeWindow !== undefined ? workspace.activeWindow : workspace.activeClient;
    }

    // KWin's own id is a random UUID: its first 60 bits, in hexadecimal, are as good and fit a number.
    function id(window) {
        return String(window.internalId).replace(/[{}-]/g, "").slice(0, 15);
    }

    function find(wanted) {
        return all().find(function (window) { return id(window) === wanted; }) || null;
    }

    function describe(window) {
        return {
            id: id(window),
            title: String(window.caption),
            ids: [String(window.resourceName), String(window.resourceClass), String(window.desktopFileName || "")],
            role: String(window.windowRole || ""),
            pid: Number(window.pid),
            full_screen: Boolean(window.fullScreen)
        };
    }

    function here(window) {
        const activities = window.activities || [];
        if (activities.length && workspace.currentActivity && !activities.includes(workspace.currentActivity)) {
            return false;
        }
        if (window.onAllDesktops) return true;
        const shown = workspace.currentDesktop;
        if (typeof shown === "number") return window.desktop === shown;
        return window.desktops.some(function (desktop) { return desktop.id === shown.id; });
    }

    function canBeSeen(window) {
        return !window.minimized && !window.hidden && !window.deleted && here(window);
    }

    const ADDED = ["windowAdded", "clientAdded"];
    const REMOVED = ["windowRemoved", "clientRemoved"];
    const ACTIVATED = ["windowActivated", "clientActivated"];
    const TURNED = ["currentDesktopChanged", "currentVirtualDesktopChanged", "currentActivityChanged"];
    const SAYS = ["captionChanged", "fullScreenChanged", "desktopFileNameChanged", "windowClassChanged"];
    const LIES = ["minimizedChanged", "desktopsChanged", "desktopChanged", "activitiesChanged", "hiddenChanged"];
    const MOVES = ["frameGeometryChanged", "clientGeometryChanged", "fullScreenChanged"];
    const STACKS = ["stackingOrderChanged", "keepAboveChanged"];

    function rounded(place) {
        return [place.x, place.y, place.width, place.height].map(Math.round);
    }

    function followActive() {
        let front = null;

        function report() {
            tell(front ? describe(front) : null);
        }

        function turn() {
            const now = active() || null;
            if (now === front) return;
            if (front) off(front, SAYS, report);
            front = now;
            if (front) on(front, SAYS, report);
            report();
        }

        function removed(window) {
            if (window !== front) return;
            front = null;
            turn();
        }

        on(workspace, ACTIVATED, turn);
        on(workspace, REMOVED, removed);
        turn();
        if (!front) report();
    }

    function followVisible() {
        const told = new Map();

        function counts(window) {
            return !window.specialWindow && window.managed !== false;
        }

        // What is there to tell of these windows that was not told yet.
        function news(windows) {
            const found = {};
            let any = false;
            windows.forEach(function (window) {
                const said = canBeSeen(window) ? describe(window) : null;
                const text = JSON.stringify(said);
                if ((told.get(id(window)) || "null") === text) return;
                if (said) told.set(id(window), text);
                else told.delete(id(window));
                found[id(window)] = said;
                any = true;
            });
            return any ? found : null;
        }

        function look(windows) {
            const found = news(windows);
            if (found) tell(found);
        }

        function watch(window) {
            if (!counts(window)) return;
            function changed() { look([window]); }
            on(window, SAYS, changed);
            on(window, LIES, changed);
        }

        function added(window) {
            watch(window);
            if (counts(window)) look([window]);
        }

        function removed(window) {
            if (!told.delete(id(window))) return;
            const gone = {};
            gone[id(window)] = null;
            tell(gone);
        }

        function turned() {
            look(all().filter(counts));
        }

        on(workspace, ADDED, added);
        on(workspace, REMOVED, removed);
        on(workspace, TURNED, turned);
        all().forEach(watch);
        tell(news(all().filter(counts)) || {});
    }

    function followFrame() {
        const window = find(ASKED.id);
        let said;

        function say(value) {
            const text = JSON.stringify(value);
            if (text === said) return;
            said = text;
            tell(value);
        }

        // Doors stay above all, and so they hide nothing that another door would have to spare.
        function isDoor(other) {
            return other.keepAbove && String(other.resourceClass) === "detox-tray";
        }

        // The same window can come as another object: only its id tells.
        function hides(other, place) {
            if (id(other) === ASKED.id || !canBeSeen(other) || isDoor(other)) return false;
            if (other.stackingOrder < window.stackingOrder || other.desktopWindow) return false;
            const its = other.frameGeometry;
            return its.x < place.x + place.width && place.x < its.x + its.width &&
                its.y < place.y + place.height && place.y < its.y + its.height;
        }

        function measure() {
            if (!canBeSeen(window)) {
                say(null);
                return;
            }
            if (window.fullScreen) window.fullScreen = false;
            const place = window.clientGeometry || window.frameGeometry;
            const found = rounded(place);
            say({
                x: found[0], y: found[1], width: found[2], height: found[3], full_screen: false,
                above: all().filter(function (other) { return hides(other, place); })
                    .map(function (other) { return rounded(other.frameGeometry); }),
                desktop: [workspace.virtualScreenSize.width, workspace.virtualScreenSize.height]
            });
        }

        function watch(other) {
            on(other, MOVES, measure);
            on(other, LIES, measure);
            on(other, STACKS, measure);
        }

        function removed(gone) {
            if (id(gone) === ASKED.id) say(null);
            else if (!window.deleted) measure();
        }

        if (!window) {
            say(null);
            return;
        }
        all().forEach(watch);
        on(workspace, ADDED, function (other) { watch(other); measure(); });
        on(workspace, TURNED, measure);
        on(workspace, REMOVED, removed);
        measure();
    }

    function minimise() {
        const window = find(ASKED.id);
        if (window && window.minimizable !== false) window.minimized = true;
        tell(null);
    }

    ({active: followActive, visible: followVisible, frame: followFrame, minimise: minimise})[ASKED.what]();
})();
