package io.galley.standalone.replay;

import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one field must be: {@code field=value}, {@code field!=value}, {@code field~text} (holds the text, whatever its
 * case), {@code field>=value} and {@code field<=value} (numbers and times as such, else in the order of the alphabet).
 * One value of a list is enough, and {@code !=} wants none.
 */
final class Condition {
    private static final Pattern FORM = Pattern.compile("([^=!~<>]+?)(!=|>=|<=|=|~)(.*)", Pattern.DOTALL);

    private final FieldPath field;
    private final String operator;
    private final String value;
    private boolean seen;

    private Condition(FieldPath field, String operator, String value) {
        this.field = field;
        this.operator = operator;
        this.value = operator.equals("~") ? folded(value) : value;
    }

    static Condition parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new BadArgument("--where is '" + Printable.of(text)
                    + "', must be FIELD=VALUE; FIELD!=VALUE, FIELD~TEXT, FIELD>=VALUE and FIELD<=VALUE are there, too");
        }
        return new Condition(FieldPath.of("--where", parts.group(1).strip()), parts.group(2), parts.group(3));
    }

    boolean accepts(Instant appendedAt, JsonNode event) {
        List<String> values = field.values(appendedAt, event);
        seen |= !values.isEmpty();
        return switch (operator) {
            case "=" -> values.contains(value);
            case "!=" -> !values.contains(value);
            case "~" -> values.stream().anyMatch(text -> folded(text).contains(value));
            case ">=" -> values.stream().anyMatch(text -> compare(text, value) >= 0);
            default -> values.stream().anyMatch(text -> compare(text, value) <= 0);
        };
    }

    /** The field's name, where no event had it: mostly a slip of the pen. */
    @Nullable
    String unseen() {
        return seen ? null : field.name();
    }

    /** Letters without their case, accents spelt one way. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static int compare(String one, String other) {
        BigDecimal number = number(one);
        BigDecimal limit = number(other);
        if (number != null && limit != null) {
            return number.compareTo(limit);
        }
        Instant time = time(one);
        Instant until = time(other);
        return time != null && until != null ? time.compareTo(until) : one.compareTo(other);
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            // A page may claim a number of any length; the comparison of two such is not worth much time.
            return text.length() > 40 ? null : new BigDecimal(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static @Nullable Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
