// Tells Detox which window is in front, and on request which windows can be seen and where one of them is.
// Only who asks is told, by signals sent to that connection alone; while nobody asks, nothing is watched.
//
// For GNOME 45 and newer as it stands. install.sh makes the variant for 42 to 44 from it: only the lines that begin with
// "import" or "export" differ, and the class of the extension, which has no base there.
// API: https://gjs.guide/extensions/ and https://mutter.gnome.org/meta/
import Gio from 'gi://Gio';
import GLib from 'gi://GLib';
import Meta from 'gi://Meta';
import Shell from 'gi://Shell';
import {Extension} from 'resource:///org/gnome/shell/extensions/extension.js';

const NAME = 'org.detox_tray.Windows';
const PATH = '/org/detox_tray/Windows';
const INTERFACE = 'org.detox_tray.Windows1';
const DESCRIPTION = `<node>
  <interface name="${INTERFACE}">
    <!-- The caller wants to hear of the active window; of all that can be seen; of where these windows are. -->
    <method name="Follow">
      <arg name="visible" type="b" direction="in"/>
      <arg name="frames" type="at" direction="in"/>
    </method>
    <!-- The caller wants to hear nothing any more; so it is too when it leaves the bus. -->
    <method name="Leave"/>
    <!-- Put a window away; one that is gone is no error. -->
    <method name="Minimise">
      <arg name="window" type="t" direction="in"/>
    </method>
    <!-- what: "active": a window or null; "visible": {id: window}, all of them, then {id: window or null}, what changed;
         "frame ID": a place or null. json: that value. -->
    <signal name="Told">
      <arg name="what" type="s"/>
      <arg name="json" type="s"/>
    </signal>
  </interface>
</node>`;

const KINDS = [
    Meta.WindowType.NORMAL, Meta.WindowType.DIALOG, Meta.WindowType.MODAL_DIALOG, Meta.WindowType.UTILITY,
];

function number(window) {
    return window.get_stable_sequence();
}

function describe(window) {
    const app = Shell.WindowTracker.get_default().get_window_app(window);
    const id = app && !app.is_window_backed() ? app.get_id().replace(/\.desktop$/, '') : '';
    return {
        id: number(window),
        title: window.get_title() || '',
        ids: [window.get_wm_class_instance() || '', window.get_wm_class() || '', id],
        role: window.get_role() || '',
        pid: window.get_pid(),
        full_screen: window.is_fullscreen(),
    };
}

function canBeSeen(window) {
    return !window.minimized && window.located_on_workspace(global.workspace_manager.get_active_workspace());
}

// Where a window's content is: of a client of Wayland all but its shadow, of one of X11 what the title bar leaves.
function content(window) {
    const frame = window.get_frame_rect();
    return window.get_client_type() === Meta.WindowClientType.WAYLAND ? frame : window.frame_rect_to_client_rect(frame);
}

// Doors stay above all, and so they hide nothing that another door would have to spare.
function isDoor(window) {
    return window.is_above() && window.get_wm_class() === 'detox-tray';
}

function all() {
    return global.get_window_actors().map(actor => actor.get_meta_window())
        .filter(window => window && KINDS.includes(window.get_window_type()) && !window.is_override_redirect());
}

// Signals that are all let go of together.
class Signals {
    constructor() {
        this._held = [];
    }

    on(object, names, heard) {
        for (const name of names)
            this._held.push([object, object.connect(name, heard)]);
    }

    drop() {
        for (const [object, id] of this._held.splice(0)) {
            try {
                object.disconnect(id);
            } catch {
                // it went away with its window
            }
        }
    }
}

const SAYS = ['notify::title', 'notify::fullscreen', 'notify::wm-class'];
const LIES = ['notify::minimized', 'workspace-changed'];

class Active {
    constructor(tell) {
        this._tell = tell;
        this._display = new Signals();
        this._window = new Signals();
        this._front = undefined;
        this._display.on(global.display, ['notify::focus-window'], () => this._turn());
        this._turn();
    }

    _turn() {
        const now = global.display.focus_window || null;
        if (now === this._front)
            return;
        this._window.drop();
        this._front = now;
        if (now) {
            this._window.on(now, SAYS, () => this._report());
            this._window.on(now, ['unmanaged'], () => {
                this._window.drop();
                this._front = null;
                this._report();
            });
        }
        this._report();
    }

    _report() {
        const text = this._front ? JSON.stringify(describe(this._front)) : 'null';
        if (text === this._said)
            return;
        this._said = text;
        this._tell('active', text);
    }

    stop() {
        this._display.drop();
        this._window.drop();
    }
}

class Visible {
    constructor(tell) {
        this._tell = tell;
        this._shell = new Signals();
        this._windows = new Map();
        this._told = new Map();
        this._shell.on(global.display, ['window-created'], (_, window) => {
            this._watch(window);
            this._look([window]);
        });
        this._shell.on(global.workspace_manager, ['active-workspace-changed'], () => this._look(all()));
        all().forEach(window => this._watch(window));
        this._tell('visible', JSON.stringify(this._news(all())));
    }

    _watch(window) {
        if (this._windows.has(window))
            return;
        const signals = new Signals();
        this._windows.set(window, signals);
        signals.on(window, [...SAYS, ...LIES, 'notify::window-type', 'shown'], () => this._look([window]));
        signals.on(window, ['unmanaged'], () => {
            signals.drop();
            this._windows.delete(window);
            if (this._told.delete(number(window)))
                this._tell('visible', JSON.stringify({[number(window)]: null}));
        });
    }

    // What is there to tell of these windows that was not told yet.
    _news(windows) {
        const found = {};
        for (const window of windows) {
            const counts = KINDS.includes(window.get_window_type()) && !window.is_override_redirect();
            const said = counts && canBeSeen(window) ? describe(window) : null;
            const text = JSON.stringify(said);
            if ((this._told.get(number(window)) || 'null') === text)
                continue;
            if (said)
                this._told.set(number(window), text);
            else
                this._told.delete(number(window));
            found[number(window)] = said;
        }
        return found;
    }

    _look(windows) {
        const found = this._news(windows);
        if (Object.keys(found).length)
            this._tell('visible', JSON.stringify(found));
    }

    stop() {
        this._shell.drop();
        this._windows.forEach(signals => signals.drop());
    }
}

// Where one window is, and what lies above it: a door stays above all, so it has to spare that.
class Frame {
    constructor(tell, wanted) {
        this._tell = tell;
        this._wanted = wanted;
        this._display = new Signals();
        this._watched = new Map();
        this._window = all().find(window => number(window) === wanted) || null;
        if (this._window) {
            this._display.on(global.display, ['restacked'], () => this._measure());
            this._display.on(global.display, ['window-created'], (_, window) => this._watch(window));
            this._display.on(global.workspace_manager, ['active-workspace-changed'], () => this._measure());
            all().forEach(window => this._watch(window));
        }
        this._measure();
    }

    _watch(window) {
        if (this._watched.has(window))
            return;
        const signals = new Signals();
        this._watched.set(window, signals);
        signals.on(window, ['position-changed', 'size-changed', 'notify::fullscreen', 'shown', ...LIES],
            () => this._measure());
        signals.on(window, ['unmanaged'], () => {
            signals.drop();
            this._watched.delete(window);
            if (window === this._window)
                this._window = null;
            this._measure();
        });
    }

    _measure() {
        let place = null;
        if (this._window && canBeSeen(this._window)) {
            if (this._window.is_fullscreen())
                this._window.unmake_fullscreen();
            const {x, y, width, height} = content(this._window);
            place = {x, y, width, height, full_screen: false, above: this._above(), desktop: global.display.get_size()};
        }
        const text = JSON.stringify(place);
        if (text === this._said)
            return;
        this._said = text;
        this._tell(`frame ${this._wanted}`, text);
    }

    _above() {
        const stacked = global.display.sort_windows_by_stacking(all());
        const rect = this._window.get_frame_rect();
        return stacked.slice(stacked.indexOf(this._window) + 1)
            .filter(window => canBeSeen(window) && !isDoor(window) && window.get_frame_rect().overlap(rect))
            .map(window => window.get_frame_rect())
            .map(({x, y, width, height}) => [x, y, width, height]);
    }

    stop() {
        this._display.drop();
        this._watched.forEach(signals => signals.drop());
    }
}

// One connection on the bus that wants to know.
class Follower {
    constructor(connection, sender, gone) {
        this._tell = (what, text) =>
            connection.emit_signal(sender, PATH, INTERFACE, 'Told', new GLib.Variant('(ss)', [what, text]));
        this._watch = Gio.bus_watch_name_on_connection(
            connection, sender, Gio.BusNameWatcherFlags.NONE, null, () => gone(sender));
        this._parts = new Map();
    }

    follow(visible, frames) {
        const wanted = new Map([['active', () => new Active(this._tell)]]);
        if (visible)
            wanted.set('visible', () => new Visible(this._tell));
        for (const window of frames)
            wanted.set(`frame ${window}`, () => new Frame(this._tell, window));
        for (const [what, part] of this._parts) {
            if (!wanted.has(what)) {
                part.stop();
                this._parts.delete(what);
            }
        }
        for (const [what, make] of wanted) {
            if (!this._parts.has(what))
                this._parts.set(what, make());
        }
    }

    stop() {
        Gio.bus_unwatch_name(this._watch);
        this._parts.forEach(part => part.stop());
        this._parts.clear();
    }
}

class DetoxWindows extends Extension {
    enable() {
        this._followers = new Map();
        this._object = Gio.DBusExportedObject.wrapJSObject(DESCRIPTION, this);
        this._object.export(Gio.DBus.session, PATH);
        this._name = Gio.bus_own_name_on_connection(
            Gio.DBus.session, NAME, Gio.BusNameOwnerFlags.NONE, null, null);
    }

    disable() {
        Gio.bus_unown_name(this._name);
        this._followers.forEach(follower => follower.stop());
        this._followers = null;
        this._object.unexport();
        this._object = null;
    }

    FollowAsync([visible, frames], invocation) {
        const sender = invocation.get_sender();
        if (!this._followers.has(sender)) {
            const gone = name => this._leave(name);
            this._followers.set(sender, new Follower(invocation.get_connection(), sender, gone));
        }
        invocation.return_value(null);
        this._followers.get(sender).follow(visible, frames);
    }

    LeaveAsync(_, invocation) {
        this._leave(invocation.get_sender());
        invocation.return_value(null);
    }

    Minimise(wanted) {
        const found = all().find(window => number(window) === wanted);
        if (found && found.can_minimize())
            found.minimize();
    }

    _leave(sender) {
        if (!this._followers)
            return;
        this._followers.get(sender)?.stop();
        this._followers.delete(sender);
    }
}

export default DetoxWindows;
