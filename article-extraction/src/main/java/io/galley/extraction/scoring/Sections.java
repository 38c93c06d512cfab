package io.galley.extraction.scoring;

import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.Arrays;
import java.util.List;

/**
 * What the block's section is like: what stands from the heading above it to the next. A section of links under a
 * heading leads elsewhere, one of prose belongs to the article. Markup only: flat text has no headings.
 */
final class Sections implements FeatureGroup {
    static final List<String> NAMES = List.of(
            "sectionWords",
            "sectionLinkShare",
            "sectionGoodShare",
            "sectionBlocks",
            "sectionPlace",
            "sectionLevel",
            "sectionHeadRuling",
            "sectionHeadWords",
            "nextSectionGoodShare");

    /** One section; the first of a page has no heading. */
    private static final class Section {
        final int head;
        double words;
        double linkWords;
        double goodWords;
        int blocks;

        Section(int head) {
            this.head = head;
        }

        double goodShare() {
            return goodWords / Math.max(1, words);
        }
    }

    private final PageView page;
    private final List<Verdict> verdicts;
    private final Section[] sections;
    private final Section[] next;

    Sections(PageView page, List<Verdict> verdicts) {
        this.page = page;
        this.verdicts = verdicts;
        sections = new Section[page.reading().html() ? page.size() : 0];
        next = new Section[sections.length];
        Section section = new Section(-1);
        for (int i = 0; i < sections.length; i++) {
            boolean heading = page.block(i).kind() == Kind.HEADING;
            section = heading ? new Section(i) : section;
            sections[i] = section;
            if (!heading) {
                Measure measure = page.measure(i);
                section.words += measure.words();
                section.linkWords += measure.words() * measure.linkShare();
                section.goodWords += measure.good() ? measure.words() : 0;
                section.blocks++;
            }
        }
        for (int i = sections.length - 2; i >= 0; i--) {
            next[i] = sections[i] == sections[i + 1] ? next[i + 1] : sections[i + 1];
        }
    }

    @Override
    public void write(int block, float[] row, int offset) {
        if (sections.length == 0) {
            Arrays.fill(row, offset, offset + NAMES.size(), Float.NaN);
            return;
        }
        Section section = sections[block];
        int head = section.head;
        boolean headed = head >= 0;
        Section following = next[block];
        row[offset] = (float) section.words;
        row[offset + 1] = (float) (section.linkWords / Math.max(1, section.words));
        row[offset + 2] = (float) section.goodShare();
        row[offset + 3] = section.blocks;
        row[offset + 4] = (float) (block - Math.max(0, head)) / (section.blocks + 1);
        row[offset + 5] = headed ? page.block(head).level() : 0;
        row[offset + 6] = headed ? Spoken.strength(verdicts.get(head)) : 0;
        row[offset + 7] = headed ? (float) page.measure(head).words() : 0;
        row[offset + 8] = following == null ? -1 : (float) following.goodShare();
    }
}
