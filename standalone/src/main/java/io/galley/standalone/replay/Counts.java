package io.galley.standalone.replay;

import java.util.Locale;

/**
 * What became of the records that were read.
 *
 * @param read all of them
 * @param written to the output
 * @param filtered events that were not asked for
 * @param older events of which the range holds a newer version, where only the newest were asked for
 * @param tombstones records without a value
 * @param foreign records that are no events
 * @param later events of a later schema version than this release knows
 */
public record Counts(long read, long written, long filtered, long older, long tombstones, long foreign, long later) {
    /** Nothing was read. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    /** What a record may be. */
    public enum Kind {
        WRITTEN,
        FILTERED,
        OLDER,
        TOMBSTONE,
        FOREIGN,
        LATER
    }

    /** One record more. */
    public Counts and(Kind kind) {
        return new Counts(
                read + 1,
                written + one(kind, Kind.WRITTEN),
                filtered + one(kind, Kind.FILTERED),
                older + one(kind, Kind.OLDER),
                tombstones + one(kind, Kind.TOMBSTONE),
                foreign + one(kind, Kind.FOREIGN),
                later + one(kind, Kind.LATER));
    }

    /** Both together. */
    public Counts and(Counts more) {
        return new Counts(
                read + more.read,
                written + more.written,
                filtered + more.filtered,
                older + more.older,
                tombstones + more.tombstones,
                foreign + more.foreign,
                later + more.later);
    }

    /** The table that ends a replay. */
    String table(double seconds) {
        StringBuilder table = new StringBuilder();
        row(table, "read", read, true);
        row(table, "written", written, true);
        row(table, "not asked for", filtered, false);
        row(table, "older versions", older, false);
        row(table, "tombstones", tombstones, false);
        row(table, "foreign records", foreign, false);
        row(table, "later schema versions", later, false);
        table.append(String.format(Locale.ROOT, "%-24s%10.0f%n", "records/s", seconds > 0 ? read / seconds : 0));
        return table.toString();
    }

    private static int one(Kind kind, Kind counted) {
        return kind == counted ? 1 : 0;
    }

    private static void row(StringBuilder table, String name, long count, boolean always) {
        if (always || count > 0) {
            table.append(String.format(Locale.ROOT, "%-24s%10d%n", name, count));
        }
    }
}
