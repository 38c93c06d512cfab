package io.galley.standalone.explain;

import io.galley.extraction.trace.Trace;
import io.galley.extraction.trace.Trace.Influence;
import io.galley.extraction.trace.Trace.JudgedBlock;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a page in order: the body as it will be read, and between it, struck, what was removed. */
final class HtmlBlocks {
    /** Longer runs of removed blocks, menus as a rule, are folded away. */
    private static final int OPEN_RUN_MAX = 8;

    private final Trace trace;
    private final Markup html;

    HtmlBlocks(Trace trace, Markup html) {
        this.trace = trace;
        this.html = html;
    }

    void write() {
        if (trace.blocks().isEmpty()) {
            html.raw("<p class=\"none\">The page was refused before it was parted into blocks.</p>\n");
        }
        List<JudgedBlock> run = new ArrayList<>();
        for (JudgedBlock block : trace.blocks()) {
            if (isShown(block)) {
                writeRun(run);
                run.clear();
                write(block);
            } else {
                run.add(block);
            }
        }
        writeRun(run);
    }

    private static boolean isShown(JudgedBlock block) {
        return block.kept() || block.fate() == Trace.Fate.TITLE;
    }

    private void writeRun(List<JudgedBlock> run) {
        boolean folded = run.size() > OPEN_RUN_MAX;
        if (folded) {
            html.raw("<details class=\"run\"><summary>")
                    .text(run.size() + " blocks removed, " + run.getFirst().index() + " to "
                            + run.getLast().index())
                    .raw("</summary>\n");
        }
        run.forEach(this::write);
        if (folded) {
            html.raw("</details>\n");
        }
    }

    private void write(JudgedBlock block) {
        html.raw("<div class=\"block " + sort(block) + "\">");
        gauge(block);
        html.raw("<div class=\"text\">");
        if (!block.kept()) {
            html.element("span", "class=\"label\"", Wording.reason(trace, block));
        }
        String element = element(block);
        html.element(element, "dir=\"auto\" class=\"" + block.kind() + "\"", block.text());
        html.raw("</div></div>\n");
    }

    private void gauge(JudgedBlock block) {
        html.raw("<details class=\"gauge\"><summary>")
                .element("span", "class=\"number\"", String.valueOf(block.index()))
                .raw("<span class=\"bar\"><span class=\"b" + Math.round(block.score() * 10) + "\"></span></span>")
                .element("span", "class=\"score\"", Wording.score(block.score()))
                .raw("</summary><ul>")
                .element("li", "", Wording.reason(trace, block));
        for (Influence influence : block.influences()) {
            html.element(
                    "li", influence.weight() < 0 ? "class=\"down\"" : "class=\"up\"", Wording.influence(influence));
        }
        html.raw("</ul></details>");
    }

    private static String sort(JudgedBlock block) {
        return switch (block.fate()) {
            case KEPT -> "kept";
            case TITLE -> "title";
            case DROPPED, DOUBTED -> "title".equals(block.spoken()) ? "title" : "dropped";
            case REPEATED, BELOW_CUT, BEYOND -> "below";
        };
    }

    private static String element(JudgedBlock block) {
        if (!block.kept()) {
            return sort(block).equals("title") ? "p" : "del";
        }
        return switch (block.kind()) {
            case "heading" -> "h2";
            case "quote" -> "blockquote";
            case "code", "verse" -> "pre";
            default -> "p";
        };
    }
}
