package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseList;
import java.util.ArrayList;
import java.util.List;

/** Reads the parts of a signature one by one: who wrote, who only helped, and who took the pictures. */
final class SignedPeople {
    /** What those did whose names follow a label. */
    private enum Part {
        WROTE,
        HELPED,
        PICTURED
    }

    private final List<String> writers = new ArrayList<>();
    private final List<String> helpers = new ArrayList<>();
    private Part role = Part.WROTE;
    /** After "Text" without a colon: "Text and photos:" labels who wrote, too. */
    private boolean afterByline;
    /** After the first part. */
    private boolean begun;
    /**
     * Where the first part is a label alone, labels stand before their names: "Text | Ada Reed | Photos | Bea Hunt".
     */
    private boolean labelled;
    /** Whether the part before was a name. */
    private boolean afterName;

    /** Reads one more part; {@code name} is what of it may be a name. */
    void read(String part, String name, boolean trusted) {
        String normal = PhraseList.normalise(part);
        if (NameLabels.isCredit(part)) {
            role = afterByline ? Part.WROTE : Part.PICTURED;
            afterName = false;
            return;
        }
        boolean first = !begun;
        begun = true;
        labelled |= first && Names.BYLINE.is(normal);
        if (labelled && afterName && NameLabels.isPicturesBehind(part)) {
            role = Part.PICTURED;
            afterName = false;
            return;
        }
        if (NameLabels.opensWithCredit(normal)) {
            role = Part.PICTURED;
        } else if (Names.HELPERS.opens(normal)) {
            role = Part.HELPED;
        } else if (Names.bylineOpening(normal) > 0) {
            role = Part.WROTE;
        } else if (afterName && NameLabels.isPicturesBehind(part)) {
            writers.remove(writers.size() - 1); // "Ada Reed (text), Bea Hunt (photos)"
            afterName = false;
            return;
        }
        if (part.endsWith(":") && Names.bylineOpening(normal) == normal.length()) {
            afterName = false;
            return; // nothing but a label
        }
        afterByline = writers.isEmpty() && Names.BYLINE.is(normal) && !part.endsWith(":");
        List<String> named = role == Part.HELPED ? helpers : writers;
        afterName = role != Part.PICTURED
                && !(Names.isFrom(part) && !named.isEmpty())
                && !(Names.isMore(name, part) && !named.isEmpty())
                && Names.isPerson(name, trusted && isOnlyWord(name, named))
                && !named.contains(name);
        if (afterName) {
            named.add(name);
        }
        afterName &= role == Part.WROTE;
    }

    /** Whether a part may be a name of one word, too: others of several words do not stand before it. */
    private static boolean isOnlyWord(String name, List<String> before) {
        return name.indexOf(' ') > 0 || before.stream().allMatch(other -> other.indexOf(' ') < 0);
    }

    /** Who wrote; where nobody did, who helped. */
    List<String> names() {
        return writers.isEmpty() ? helpers : writers;
    }

    /** Whether all who are named only helped. */
    boolean onlyHelp() {
        return writers.isEmpty();
    }
}
