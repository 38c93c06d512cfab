package io.galley.extraction.metadata;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.reading.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline that readers see above the body where no {@code h1} is it: the page has none, its own is the name
 * of the site or of a section, or the last step of the path to the page.
 */
final class ShownHeadline {

    /** Blocks before the body's start that are looked at. */
    private static final int REACH = 30;

    /** Longest headline, in characters. */
    private static final int CHARACTERS_MAX = 300;

    /** Least words of a headline, and of one that is no heading. */
    private static final double WORDS_MIN = 2;

    private static final double WORDS_UNMARKED_MIN = 3;

    /** An own headline with so many words and so large a share of them in the head's titles needs no other. */
    private static final double OWN_WORDS_MIN = 3;

    private static final double OWN_SHARE_MIN = 0.34;

    /** Marks in a title at which it is cut, from its start; more is a list of words. */
    private static final int MARKS_MAX = 6;

    /** Elements around a headline that tell whether it is a step of a path, and around its text. */
    private static final int PATH_DEPTH = 4;

    private static final String PATH = "breadcrumb";

    private static final Set<String> PATH_ELEMENTS = Set.of("li", "nav");

    /** What stands in the head for the article alone. */
    private static final List<Place> HEAD = List.of(Place.JSON_LD, Place.OPEN_GRAPH, Place.TITLE_ELEMENT);

    private final List<Block> blocks;
    private final int bodyStart;
    private final Claims claims;
    private final Set<String> parts = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    private ShownHeadline(List<Block> blocks, int bodyStart, Claims claims) {
        this.blocks = blocks;
        this.bodyStart = bodyStart;
        this.claims = claims;
    }

    /**
     * Puts it into the place of the page's {@code h1}.
     *
     * @param bodyStart index of the body's first block; their number where there is no body
     */
    static void add(List<Block> blocks, int bodyStart, Claims claims) {
        if (bodyStart < blocks.size()) {
            new ShownHeadline(blocks, bodyStart, claims).add();
        }
    }

    private void add() {
        for (Place place : HEAD) {
            claims.of(Field.TITLE, place).forEach(claim -> words.addAll(words(claim.value())));
        }
        List<Claim> own = own();
        if (words.isEmpty() || own.stream().anyMatch(this::isTelling)) {
            return; // as on most pages
        }
        for (Place place : HEAD) {
            claims.of(Field.TITLE, place).forEach(claim -> addParts(claim.value()));
        }
        double told = 0;
        for (Claim claim : own) {
            told = Math.max(told, parts.contains(Text.key(claim.value())) ? Words.count(claim.value()) : 0);
        }
        Block best = best(told);
        if (best != null) {
            Element element = heading(best);
            claims.replaceHeadlines(best.text(), element == null ? null : HeadlineParts.proper(element, best.text()));
            TextCount.mark(best, claims);
        }
    }

    /** The block that says most of a title, the nearest to the body of those; null where none says more than told. */
    private @Nullable Block best(double told) {
        double most = told;
        Block best = null;
        int text = proseStart(blocks, bodyStart);
        for (int i = Math.min(text + 1, blocks.size() - 1); i >= Math.max(0, text - REACH); i--) {
            Block block = blocks.get(i);
            double here = told(block);
            if (here > most && isRepeated(block)) {
                Element element = heading(block);
                if (element != null && !"h1".equals(element.normalName())) {
                    return null; // the path repeats the headline, and spells it better than one made of parts
                }
            } else if (here > most) {
                most = here;
                best = block;
            }
        }
        return best;
    }

    /** The body's first block of prose: a notice or the headline itself may have been kept before it. */
    static int proseStart(List<Block> blocks, int bodyStart) {
        int end = Math.min(blocks.size(), bodyStart + REACH);
        for (int i = bodyStart; i < end; i++) {
            if (blocks.get(i).isProse()) {
                return i;
            }
        }
        return bodyStart;
    }

    private boolean isRepeated(Block block) {
        String key = Text.key(block.text());
        return claims.of(Field.TITLE, Place.H1).stream()
                .anyMatch(claim -> Text.key(claim.value()).equals(key));
    }

    /** The page's headlines but those that are the site's name or the last step of the path to the page. */
    private List<Claim> own() {
        Set<String> others = steps();
        claims.of(Field.SITE_NAME).forEach(claim -> others.add(Text.key(claim.value())));
        return claims.of(Field.TITLE, Place.H1).stream()
                .filter(claim -> !others.contains(Text.key(claim.value())))
                .toList();
    }

    /** Whether a headline says enough of the head's titles: then no other is looked for. */
    private boolean isTelling(Claim headline) {
        List<String> own = words(headline.value());
        double shared = own.stream().filter(words::contains).count();
        return Words.count(headline.value()) >= OWN_WORDS_MIN && shared >= OWN_SHARE_MIN * own.size();
    }

    private static List<String> words(String text) {
        return List.of(Text.key(text).split(" ", -1));
    }

    /** Headlines that are the last step of the path to the page. */
    private Set<String> steps() {
        Set<String> steps = new HashSet<>();
        for (Block block : blocks.subList(0, bodyStart)) {
            boolean may = block.level() == 1 || block.kind() == Kind.LIST_ITEM;
            Element headline = may ? heading(block) : null;
            if (headline != null && "h1".equals(headline.normalName()) && isStep(headline)) {
                steps.add(Text.key(block.text()));
            }
        }
        return steps;
    }

    private static boolean isStep(@Nullable Element in) {
        Element at = in;
        for (int depth = 0; at != null && depth < PATH_DEPTH; depth++, at = at.parent()) {
            if (PATH_ELEMENTS.contains(at.normalName())) {
                return true;
            }
            for (Attribute attribute : at.attributes()) {
                if (attribute.getKey().contains(PATH)
                        || attribute.getValue().toLowerCase(Locale.ROOT).contains(PATH)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many words of the head's titles a block says, if it says one of them or what marks part from the rest. */
    private double told(Block block) {
        if (block.text().length() > CHARACTERS_MAX || block.hidden()) {
            return 0;
        }
        double told = block.words();
        if (told < (block.kind() == Kind.HEADING ? WORDS_MIN : WORDS_UNMARKED_MIN)) {
            return 0;
        }
        if (parts.contains(Text.key(block.text()))) {
            return told;
        }
        Element element = heading(block);
        String proper = element == null ? null : HeadlineParts.proper(element, block.text());
        return proper != null && parts.contains(Text.key(proper)) ? Words.count(proper) : 0;
    }

    /** The element of a heading whose first text a block is. */
    private static @Nullable Element heading(Block block) {
        Element at = block.element();
        for (int depth = 0; at != null && depth < PATH_DEPTH && !isHeading(at.normalName()); depth++) {
            at = at.parent();
        }
        return at != null && isHeading(at.normalName()) ? at : null;
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    /** A title, and each run of what marks part in it. */
    private void addParts(String title) {
        List<Integer> cuts = new ArrayList<>(List.of(0));
        for (int i = 1; i < title.length() && cuts.size() <= MARKS_MAX; i++) {
            if (TitleCuts.isSeparator(title, i)) {
                cuts.add(i);
            }
        }
        cuts.add(title.length());
        for (int from = 0; from < cuts.size(); from++) {
            for (int to = from + 1; to < cuts.size(); to++) {
                parts.add(Text.key(title.substring(cuts.get(from), cuts.get(to))));
            }
        }
    }
}
