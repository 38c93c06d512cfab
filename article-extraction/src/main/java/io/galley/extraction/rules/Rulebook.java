package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.phrases.PhraseSpotter;
import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All rules, in the order in which they are asked: the first that drops a block names it. */
public final class Rulebook {
    private static final class Shared {
        static final Rulebook BOOK = new Rulebook(PhraseBook.shared());
    }

    private static final List<String> KINDS = List.of(
            "read-also",
            "advert",
            "file-name",
            "credit",
            "tags",
            "share",
            "date-line",
            "comments",
            "end",
            "newsletter",
            "paywall",
            "promo",
            "footer",
            "cookie",
            "repeat",
            "after-end",
            "small-line",
            "bio",
            "beside",
            "share-bar",
            "request");

    /** What rules look for at the start of a block. */
    private static final List<String> OPENERS = List.of(
            "read-also",
            "advert",
            "advert-opener",
            "file-name",
            "credit",
            "tags",
            "comments",
            "end",
            "published",
            "byline",
            "newsletter",
            "paywall",
            "promo",
            "footer",
            "bio");

    /** What they look for all through it. */
    private static final List<String> HELD =
            List.of("advert-word", "goes-on", "share", "invite", "offer", "cookie", "trade", "appeal");

    private final List<BlockRule> rules;
    private final TailRule tail;
    private final CommentThread thread;
    private final List<PhraseList> leads;
    private final List<PhraseList> tags;
    private final PhraseList offers;
    private final PhraseSpotter openers;
    private final PhraseSpotter held;

    private Rulebook(PhraseBook book) {
        List<PhraseList> notices = Stream.of("newsletter", "paywall", "promo", "cookie", "offer", "notice")
                .map(book::list)
                .toList();
        rules = List.of(
                new ReadAlsoRule(book.list("read-also")),
                new AdvertRule(book),
                new DateLineRule(book),
                new FileNameRule(book.list("file-name")),
                new CreditRule(book),
                new TagsRule(book.list("tags")),
                new WholeRule("comments", book.list("comments")),
                new WholeRule("end", book.list("end")),
                new ShareRule(book.list("share")),
                new EmbedRule(),
                new PhraseRule("newsletter", book.list("newsletter"), 40, notices),
                new PhraseRule("paywall", book.list("paywall"), 40, notices),
                new PhraseRule("promo", book.list("promo"), 40, notices),
                new InviteRule(book.list("invite"), book.list("offer"), notices),
                new AppealRule(book),
                new PhraseRule("comments", book.list("comments"), 6, notices),
                new PhraseRule("footer", book.list("footer"), 60, notices),
                new CookieRule(book.list("cookie")),
                new CopyrightRule(),
                new SmallLineRule(book),
                new BioRule(book),
                new RepeatRule());
        leads = List.of(book.list("read-also"), book.list("end"));
        tags = List.of(book.list("tags"));
        offers = book.list("offer");
        thread = new CommentThread(book);
        openers = new PhraseSpotter(OPENERS.stream().map(book::list).toList());
        held = new PhraseSpotter(HELD.stream().map(book::list).toList());
        tail = new TailRule(book.list("end"), book.list("read-also"));
    }

    /** The rules of this program. */
    public static Rulebook shared() {
        return Shared.BOOK;
    }

    /** All that a block can be called, in a fixed order. */
    public static List<String> kinds() {
        return KINDS;
    }

    /** A verdict for each block of a page. */
    public List<Verdict> judge(PageView page) {
        int end = tail.start(page);
        MarkupRules markup = new MarkupRules(page);
        Prose prose = Prose.of(page);
        List<Verdict> verdicts = new ArrayList<>();
        boolean listOfOthers = false;
        for (Block block : page.reading().blocks()) {
            Verdict verdict = judge(block, Surroundings.of(page, prose, block, openers, held));
            if (!verdict.drops() && page.reading().html()) {
                Verdict placed = markup.judge(block);
                verdict = placed.speaks() ? placed : verdict;
                listOfOthers &= block.linkDensity() >= LINK_SHARE_MIN;
                verdict = listOfOthers && !verdict.drops() ? Verdict.drop("related") : verdict;
            }
            if (!verdict.speaks() && block.index() >= end) {
                verdict = Verdict.doubt("after-end");
            }
            listOfOthers |= verdict.drops() && LEADS.contains(String.valueOf(verdict.kind()));
            verdicts.add(verdict);
        }
        new BesideRule(leads, tags, offers, page, prose).judge(verdicts);
        thread.judge(page, verdicts);
        new TeaserTail(page, verdicts).judge();
        if (page.reading().html()) {
            new PullQuotes(page, verdicts).judge(prose);
        }
        return List.copyOf(verdicts);
    }

    /** Headings behind which every block that is a link leads to another article. */
    private static final Set<String> LEADS = Set.of("end", "read-also");

    /** Share of a block's characters inside links that makes the block a link. */
    private static final double LINK_SHARE_MIN = 0.9;

    private Verdict judge(Block block, Surroundings around) {
        Verdict doubt = Verdict.NONE;
        for (BlockRule rule : rules) {
            Verdict verdict = rule.judge(block, around);
            if (verdict.drops()) {
                return verdict;
            }
            doubt = doubt.speaks() ? doubt : verdict;
        }
        return doubt;
    }
}
