CREATE TABLE span(
    id BLOB NOT NULL,
    device BLOB,
    source TEXT NOT NULL,
    start_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL,
    zone TEXT NOT NULL,
    state TEXT NOT NULL,
    platform TEXT,
    surface TEXT,
    override TEXT, recorded TEXT,
    PRIMARY KEY(start_ms, id)
) WITHOUT ROWID;

CREATE INDEX span_long ON span(end_ms) WHERE end_ms - start_ms > 86400000;

CREATE TABLE event(
    id BLOB NOT NULL,
    device BLOB,
    at_ms INTEGER NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    data TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY(at_ms, id)
) WITHOUT ROWID;

CREATE INDEX event_kind ON event(kind, at_ms);

CREATE TABLE schedule(from_ms INTEGER PRIMARY KEY, zone TEXT NOT NULL, toml TEXT NOT NULL);

CREATE TABLE rollup(
    day TEXT PRIMARY KEY,
    zone TEXT NOT NULL,
    low_ms INTEGER NOT NULL,
    high_ms INTEGER NOT NULL,
    from_ms INTEGER NOT NULL,
    to_ms INTEGER NOT NULL,
    rules TEXT NOT NULL,
    data TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE state(feature TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;

CREATE TRIGGER span_insert BEFORE INSERT ON span BEGIN
    SELECT RAISE(ABORT, 'a span needs an id of 16 bytes, and a device of 16 bytes or NULL')
        WHERE typeof(NEW.id) <> 'blob' OR length(NEW.id) <> 16
        OR typeof(NEW.device) NOT IN ('null', 'blob') OR length(coalesce(NEW.device, NEW.id)) <> 16;
    SELECT RAISE(ABORT, 'a span must end after it starts, both in whole milliseconds')
        WHERE typeof(NEW.start_ms) <> 'integer' OR typeof(NEW.end_ms) <> 'integer' OR NEW.end_ms <= NEW.start_ms;
    SELECT RAISE(ABORT, 'a span has an unknown state, surface, override or source')
        WHERE NEW.state NOT IN ('social', 'other', 'idle', 'away', 'unknown', 'door')
        OR coalesce(NEW.surface, 'feed') NOT IN ('feed', 'work')
        OR coalesce(NEW.override, 'work') NOT IN ('work', 'private', 'deleted')
        OR NOT (NEW.source IN ('app', 'edit') OR NEW.source GLOB 'import:*');
    SELECT RAISE(ABORT, 'a span overlaps another one of the same device and layer')
        WHERE NEW.start_ms < (
            SELECT end_ms FROM span
            WHERE start_ms < NEW.end_ms AND device IS NEW.device
            AND (source GLOB 'import:*') = (NEW.source GLOB 'import:*')
            AND NOT (id = NEW.id AND start_ms = NEW.start_ms)
            ORDER BY start_ms DESC LIMIT 1
        );
END;

CREATE TRIGGER span_update BEFORE UPDATE ON span BEGIN
    SELECT RAISE(ABORT, 'a span needs an id of 16 bytes, and a device of 16 bytes or NULL')
        WHERE typeof(NEW.id) <> 'blob' OR length(NEW.id) <> 16
        OR typeof(NEW.device) NOT IN ('null', 'blob') OR length(coalesce(NEW.device, NEW.id)) <> 16;
    SELECT RAISE(ABORT, 'a span must end after it starts, both in whole milliseconds')
        WHERE typeof(NEW.start_ms) <> 'integer' OR typeof(NEW.end_ms) <> 'integer' OR NEW.end_ms <= NEW.start_ms;
    SELECT RAISE(ABORT, 'a span has an unknown state, surface, override or source')
        WHERE NEW.state NOT IN ('social', 'other', 'idle', 'away', 'unknown', 'door')
        OR coalesce(NEW.surface, 'feed') NOT IN ('feed', 'work')
        OR coalesce(NEW.override, 'work') NOT IN ('work', 'private', 'deleted')
        OR NOT (NEW.source IN ('app', 'edit') OR NEW.source GLOB 'import:*');
    SELECT RAISE(ABORT, 'a span overlaps another one of the same device and layer')
        WHERE NEW.start_ms < (
            SELECT end_ms FROM span
            WHERE start_ms < NEW.end_ms AND device IS NEW.device
            AND (source GLOB 'import:*') = (NEW.source GLOB 'import:*')
            AND NOT (id = OLD.id AND start_ms = OLD.start_ms)
            ORDER BY start_ms DESC LIMIT 1
        );
END;

CREATE TRIGGER rollup_insert AFTER INSERT ON span BEGIN
    DELETE FROM rollup WHERE day BETWEEN
        date(NEW.start_ms / 1000 - 518400, 'unixepoch') AND date(NEW.end_ms / 1000 + 172800, 'unixepoch')
        AND from_ms < NEW.end_ms AND to_ms > NEW.start_ms;
END;

CREATE TRIGGER rollup_update AFTER UPDATE ON span BEGIN
    DELETE FROM rollup WHERE day BETWEEN
        date(NEW.start_ms / 1000 - 518400, 'unixepoch') AND date(NEW.end_ms / 1000 + 172800, 'unixepoch')
        AND from_ms < NEW.end_ms AND to_ms > NEW.start_ms;
END;

CREATE TRIGGER rollup_shorten AFTER UPDATE ON span BEGIN
    DELETE FROM rollup WHERE day BETWEEN
        date(OLD.start_ms / 1000 - 518400, 'unixepoch') AND date(OLD.end_ms / 1000 + 172800, 'unixepoch')
        AND from_ms < OLD.end_ms AND to_ms > OLD.start_ms;
END;

CREATE TRIGGER rollup_delete AFTER DELETE ON span BEGIN
    DELETE FROM rollup WHERE day BETWEEN
        date(OLD.start_ms / 1000 - 518400, 'unixepoch') AND date(OLD.end_ms / 1000 + 172800, 'unixepoch')
        AND from_ms < OLD.end_ms AND to_ms > OLD.start_ms;
END;

CREATE TRIGGER rollup_event_insert AFTER INSERT ON event WHEN NEW.kind NOT IN ('offered', 'taken', 'skipped', 'snoozed', 'missed', 'seen', 'hold', 'resume', 'block_start', 'block_end', 'door', 'walked_away', 'summary', 'clock_moved', 'gap', 'import', 'mend') BEGIN
    DELETE FROM rollup WHERE from_ms < NEW.at_ms + 432000001 AND to_ms > NEW.at_ms - 172800000;
END;

CREATE TRIGGER rollup_schedule_insert AFTER INSERT ON schedule BEGIN
    DELETE FROM rollup WHERE to_ms > NEW.from_ms
        OR NOT EXISTS(SELECT 1 FROM schedule WHERE from_ms < NEW.from_ms);
END;

CREATE TRIGGER rollup_event_update AFTER UPDATE ON event WHEN NEW.kind NOT IN ('offered', 'taken', 'skipped', 'snoozed', 'missed', 'seen', 'hold', 'resume', 'block_start', 'block_end', 'door', 'walked_away', 'summary', 'clock_moved', 'gap', 'import', 'mend') BEGIN
    DELETE FROM rollup WHERE from_ms < NEW.at_ms + 432000001 AND to_ms > NEW.at_ms - 172800000;
END;

CREATE TRIGGER rollup_schedule_update AFTER UPDATE ON schedule BEGIN
    DELETE FROM rollup WHERE to_ms > NEW.from_ms
        OR NOT EXISTS(SELECT 1 FROM schedule WHERE from_ms < NEW.from_ms);
END;

CREATE TRIGGER rollup_event_delete AFTER DELETE ON event WHEN OLD.kind NOT IN ('offered', 'taken', 'skipped', 'snoozed', 'missed', 'seen', 'hold', 'resume', 'block_start', 'block_end', 'door', 'walked_away', 'summary', 'clock_moved', 'gap', 'import', 'mend') BEGIN
    DELETE FROM rollup WHERE from_ms < OLD.at_ms + 432000001 AND to_ms > OLD.at_ms - 172800000;
END;

CREATE TRIGGER rollup_schedule_delete AFTER DELETE ON schedule BEGIN
    DELETE FROM rollup WHERE to_ms > OLD.from_ms
        OR NOT EXISTS(SELECT 1 FROM schedule WHERE from_ms < OLD.from_ms);
END;

;
