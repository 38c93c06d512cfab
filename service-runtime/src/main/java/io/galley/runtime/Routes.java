package io.galley.runtime;

import io.galley.contract.TopicSpec;
import io.galley.contract.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the setting {@code GALLEY_ROUTES}: routes parted by semicolons or line ends, each {@code TOPIC: CONDITION &
 * CONDITION}; a condition is {@code language=VALUE|VALUE}, {@code section=…}, {@code site=…} or
 * {@code confidence>=NUMBER}, and {@code TOPIC: none} closes a route.
 */
public final class Routes {
    /** More would make each version of an article cost as many records. */
    private static final int ROUTES_MAX = 32;

    private static final int VALUES_MAX = 100;
    private static final int VALUE_CHARACTERS_MAX = 200;
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,199}");
    private static final Pattern SHARE = Pattern.compile("0(\\.\\d{1,6})?|1(\\.0{1,6})?");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
    /** Changelogs of our services; another record in them would be taken for a state. */
    private static final String OURS = "galley-";

    private Routes() {}

    /**
     * Reads routes.
     *
     * @throws IllegalArgumentException when the text holds no routes; the message says what is wrong with which
     */
    public static List<Route> parse(String text) {
        List<Route> routes = Arrays.stream(text.split("[;\n]"))
                .map(String::strip)
                .filter(route -> !route.isEmpty())
                .map(Routes::route)
                .toList();
        if (routes.size() > ROUTES_MAX) {
            throw new IllegalArgumentException(
                    "has " + routes.size() + " routes, at most " + ROUTES_MAX + " are taken");
        }
        requireDifferentTopics(routes);
        return routes;
    }

    private static Route route(String text) {
        int colon = text.indexOf(':');
        String topic = (colon < 0 ? text : text.substring(0, colon)).strip();
        requireTopic(topic);
        String conditions = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException(
                    "route " + topic + " has no condition, needs one (or none, to close it)");
        }
        return conditions.equals("none") ? Route.closed(topic) : route(topic, conditions.split("&", -1));
    }

    private static Route route(String topic, String[] conditions) {
        Set<String> languages = new HashSet<>();
        Set<String> sections = new HashSet<>();
        Set<String> sites = new HashSet<>();
        double confidenceMin = 0;
        Set<String> names = new HashSet<>();
        for (String condition : conditions) {
            int at = condition.indexOf('=');
            String name = (at < 0 ? condition : condition.substring(0, at)).strip();
            String value = at < 0 ? "" : condition.substring(at + 1).strip();
            if (!names.add(name)) {
                throw new IllegalArgumentException("route " + topic + " has the condition " + name + " twice");
            }
            switch (name) {
                case "language" -> languages.addAll(values(topic, name, value));
                case "section" -> sections.addAll(values(topic, name, value));
                case "site" -> sites.addAll(values(topic, name, value));
                case "confidence>" -> confidenceMin = share(topic, value);
                default ->
                    throw new IllegalArgumentException("route " + topic + " has an unknown condition, known are"
                            + " language=…, section=…, site=…, confidence>=…");
            }
        }
        return new Route(topic, languages, sections, sites, confidenceMin, false);
    }

    private static List<String> values(String topic, String name, String text) {
        List<String> values =
                Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
        if (values.size() > VALUES_MAX) {
            throw new IllegalArgumentException("route " + topic + " has " + values.size() + " values of " + name
                    + ", at most " + VALUES_MAX + " are taken");
        }
        for (String value : values) {
            if (value.isEmpty()
                    || value.length() > VALUE_CHARACTERS_MAX
                    || UNPRINTABLE.matcher(value).find()) {
                throw new IllegalArgumentException("route " + topic + " has a value of " + name + " with "
                        + value.length() + " characters, must be 1 to " + VALUE_CHARACTERS_MAX + " printable ones");
            }
        }
        return values;
    }

    private static double share(String topic, String value) {
        if (!SHARE.matcher(value).matches()) {
            throw new IllegalArgumentException("route " + topic + " has a confidence that is no number from 0 to 1");
        }
        return Double.parseDouble(value);
    }

    private static void requireTopic(String topic) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException(
                    "a route's topic must be 1 to 200 of a-z, A-Z, 0-9, '.', '_' and '-', and begin with a letter or digit");
        }
        boolean taken = Topics.all().stream()
                .map(TopicSpec::name)
                .map(Routes::metricName)
                .anyMatch(metricName(topic)::equals);
        if (taken || topic.startsWith(OURS)) {
            throw new IllegalArgumentException("route " + topic + " has the name of a topic that Galley needs itself");
        }
    }

    private static void requireDifferentTopics(List<Route> routes) {
        List<String> seen = new ArrayList<>();
        for (Route route : routes) {
            if (seen.contains(metricName(route.topic()))) {
                throw new IllegalArgumentException("route " + route.topic() + " stands there twice");
            }
            seen.add(metricName(route.topic()));
        }
    }

    /** Kafka makes no two topics whose names differ by dots and underscores only. */
    private static String metricName(String topic) {
        return topic.replace('.', '_');
    }
}
