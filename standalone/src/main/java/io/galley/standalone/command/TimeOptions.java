package io.galley.standalone.command;

import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import io.galley.standalone.replay.TimeArguments;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A range of append time. */
final class TimeOptions {
    @Option(
            names = "--from",
            paramLabel = "TIME",
            description =
                    "First append time: ISO 8601 with or without a zone, a date, or how long ago (7d, 36h, PT90M)."
                            + " Default: the oldest record.")
    @Nullable
    String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "Append time behind the last: the same forms. A date is its first moment. Default: now.")
    @Nullable
    String to;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description =
                    "Zone of dates and times that name none: UTC, +01:00, Europe/Paris. Default: ${DEFAULT-VALUE}.")
    String zone = "UTC";

    /** Both ends; null where they are not given, {@code to} also where it lies ahead. */
    record Range(@Nullable Instant from, @Nullable Instant to, boolean toAhead, TimeArguments times) {}

    /** The range; {@code since} is another spelling of {@code from}. */
    Range range(Instant now, @Nullable String since) {
        TimeArguments times = new TimeArguments(TimeArguments.zone(zone), now);
        if (from != null && since != null) {
            throw new BadArgument("--from and --since both say where the range begins: give one of them");
        }
        Instant begin =
                from != null ? times.parse("--from", from) : since != null ? times.parse("--since", since) : null;
        Instant end = to == null ? null : times.parse("--to", to);
        if (begin != null && end != null && begin.isAfter(end)) {
            throw new BadArgument("--from is " + times.show(begin) + ", after --to, which is " + times.show(end));
        }
        if (begin != null && begin.isAfter(now)) {
            throw new BadArgument((from != null ? "--from is " : "--since is ") + times.show(begin)
                    + ", which lies ahead: it is " + times.show(now) + " now");
        }
        boolean ahead = end != null && end.isAfter(now);
        return new Range(begin, ahead ? null : end, ahead, times);
    }

    /** The options as they were typed. */
    String text(@Nullable String since) {
        return "from=" + from + " since=" + since + " to=" + to + " zone=" + Printable.escaped(zone);
    }
}
