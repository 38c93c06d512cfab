package io.galley.publish;

import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import java.util.List;

/**
 * Whether an article is published again when another engine reads the page that was read before: the setting
 * {@code GALLEY_PUBLISH_ENGINE_CHANGES}. A page that itself changed is published whatever is set here.
 */
enum EngineChanges {
    /** Every difference is a version. */
    ALL,
    /** A difference in the paragraphs is a version; other differences wait for the next version. */
    BODY_ONLY,
    /** No difference is a version; they wait until the page changes. */
    NONE;

    static EngineChanges of(Settings settings) {
        return switch (settings.text(Setting.PUBLISH_ENGINE_CHANGES)) {
            case "all" -> ALL;
            case "body-only" -> BODY_ONLY;
            default -> NONE;
        };
    }

    /** Whether a difference in these parts is a version. */
    boolean publishes(List<String> changed) {
        return switch (this) {
            case ALL -> true;
            case BODY_ONLY -> changed.contains("paragraphs");
            case NONE -> false;
        };
    }
}
