package io.galley.ingest.intake;

import java.util.function.Function;

/** What came of a check: a value, or the refusal that ends the matter. */
public sealed interface Checked<T> {
    /** The check passed. */
    record Good<T>(T value) implements Checked<T> {}

    /** The check failed. */
    record Bad<T>(Refusal refusal) implements Checked<T> {}

    /** A value that passed. */
    static <T> Checked<T> good(T value) {
        return new Good<>(value);
    }

    /** A refusal. */
    static <T> Checked<T> bad(Refusal refusal) {
        return new Bad<>(refusal);
    }

    /** Goes on with the value; a refusal stays. */
    default <U> Checked<U> then(Function<T, Checked<U>> next) {
        return switch (this) {
            case Good<T> good -> next.apply(good.value());
            case Bad<T> bad -> new Bad<>(bad.refusal());
        };
    }
}
