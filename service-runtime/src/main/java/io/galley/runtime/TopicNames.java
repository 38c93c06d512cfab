package io.galley.runtime;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the topics are called: as they are, or, for a run of re-extraction beside the live ones, with the run's name
 * behind a dot. Application ids have it behind a dash.
 *
 * @param run the run's name; null for the live topics
 */
public record TopicNames(@Nullable String run) {
    /** The topics as they are. */
    public static final TopicNames LIVE = new TopicNames(null);

    private static final Pattern RUN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public TopicNames {
        if (run != null && !isRun(run)) {
            throw new IllegalArgumentException("no name of a run");
        }
    }

    /** Whether a text may name a run: 1 to 40 of a-z, 0-9 and -. */
    public static boolean isRun(String text) {
        return RUN.matcher(text).matches();
    }

    /** The name of one of our topics. */
    public String topic(String name) {
        return run == null ? name : name + "." + run;
    }

    /** The name of a service, from which its application id is made. */
    public String service(String name) {
        return run == null ? name : name + "-" + run;
    }
}
