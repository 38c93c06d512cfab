package io.galley.extraction.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may happen to a page on its way. Works on characters; {@link Mutator} does what bytes suffer. */
enum Damage {
    /** Tags go missing. */
    DROP_TAGS {
        @Override
        String apply(String page, String other, Random random) {
            return tags(page, random, tag -> "");
        }
    },
    /** Tags come twice. */
    DOUBLE_TAGS {
        @Override
        String apply(String page, String other, Random random) {
            return tags(page, random, tag -> tag + tag);
        }
    },
    /** Start tags close and end tags open. */
    TURN_TAGS {
        @Override
        String apply(String page, String other, Random random) {
            return tags(page, random, tag -> tag.startsWith("</") ? "<" + tag.substring(2) : "</" + tag.substring(1));
        }
    },
    /** Other elements stand where those of the page stood. */
    SWAP_TAGS {
        @Override
        String apply(String page, String other, Random random) {
            return tags(page, random, tag -> pick(random, ELEMENTS));
        }
    },
    TRUNCATE {
        @Override
        String apply(String page, String other, Random random) {
            return page.substring(0, random.nextInt(page.length() + 1));
        }
    },
    /** The second half of another page follows the first of this one. */
    SPLICE {
        @Override
        String apply(String page, String other, Random random) {
            return page.substring(0, random.nextInt(page.length() + 1))
                    + other.substring(random.nextInt(other.length() + 1));
        }
    },
    MOVE {
        @Override
        String apply(String page, String other, Random random) {
            int start = random.nextInt(page.length() + 1);
            int end = Math.min(page.length(), start + random.nextInt(4000));
            String rest = page.substring(0, start) + page.substring(end);
            int to = random.nextInt(rest.length() + 1);
            return rest.substring(0, to) + page.substring(start, end) + rest.substring(to);
        }
    },
    /** Quotes, equals signs and brackets in tags go, come or change. */
    GARBLE_ATTRIBUTES {
        @Override
        String apply(String page, String other, Random random) {
            return tags(page, random, tag -> {
                int at = random.nextInt(tag.length());
                return tag.substring(0, at) + pick(random, MARKS) + tag.substring(Math.min(tag.length(), at + 1));
            });
        }
    },
    /** Entities lose their semicolons, name nothing, or name what no text may hold. */
    BREAK_ENTITIES {
        @Override
        String apply(String page, String other, Random random) {
            return places(page, random, 12, () -> pick(random, ENTITIES));
        }
    },
    /** Characters that no reader sees, in the middle of words. */
    INVISIBLES {
        @Override
        String apply(String page, String other, Random random) {
            return places(page, random, 200, () -> pick(random, INVISIBLE));
        }
    },
    HARD_BLANKS {
        @Override
        String apply(String page, String other, Random random) {
            return random.nextBoolean() ? page.replace(' ', '\u00a0') : page.replace(" ", "&nbsp;");
        }
    },
    NEST {
        @Override
        String apply(String page, String other, Random random) {
            int depth = 1 + random.nextInt(1500);
            String tag = pick(random, ELEMENTS);
            int at = random.nextInt(page.length() + 1);
            return page.substring(0, at) + tag.repeat(depth) + page.substring(at);
        }
    },
    /** All line ends go, or come after every few characters. */
    LINES {
        @Override
        String apply(String page, String other, Random random) {
            return switch (random.nextInt(3)) {
                case 0 -> page.replace('\n', ' ');
                case 1 -> page.replace("\n", "\r");
                default -> places(page, random, 400, () -> "\n");
            };
        }
    },
    /** Text in a wrong charset, or twice encoded. */
    MISDECODED {
        @Override
        String apply(String page, String other, Random random) {
            Charset wrong = Charset.forName(pick(random, CHARSETS));
            return new String(page.getBytes(StandardCharsets.UTF_8), wrong);
        }
    },
    /** Odd pieces of markup anywhere. */
    INSERT {
        @Override
        String apply(String page, String other, Random random) {
            return places(page, random, 6, () -> pick(random, PIECES));
        }
    },
    /** One stretch of the page again and again. */
    REPEAT {
        @Override
        String apply(String page, String other, Random random) {
            int start = random.nextInt(page.length() + 1);
            String stretch = page.substring(start, Math.min(page.length(), start + 1 + random.nextInt(300)));
            return page.substring(0, start) + stretch.repeat(1 + random.nextInt(80)) + page.substring(start);
        }
    };

    static final List<String> CHARSETS = List.of(
            "windows-1252", "windows-1251", "Shift_JIS", "GB18030", "Big5", "EUC-KR", "UTF-16LE", "UTF-8", "IBM037");

    private static final List<String> ELEMENTS = List.of(
            "<p>",
            "</p>",
            "<div>",
            "<table>",
            "<tr>",
            "<td>",
            "<b>",
            "<a href=x>",
            "<ul>",
            "<li>",
            "<select>",
            "<option>",
            "<template>",
            "<svg>",
            "<math>",
            "<mi>",
            "<foreignObject>",
            "<ruby>",
            "<rt>",
            "<pre>",
            "<plaintext>",
            "<textarea>",
            "<noscript>",
            "<script>",
            "<style>",
            "<title>",
            "<iframe>",
            "<frameset>",
            "<frame>",
            "<form>",
            "<button>",
            "<br>",
            "<h1>",
            "<blockquote>",
            "<caption>",
            "<body>",
            "<html>",
            "<head>",
            "<article>",
            "<dl>",
            "<dd>",
            "<figure>",
            "<nobr>",
            "<marquee>",
            "<object>",
            "<xmp>",
            "<image>",
            "<x-y>");

    private static final List<String> MARKS =
            List.of("\"", "'", "=", "<", ">", "/", "", " ", "\u0000", "&", "`", "\n", "\u00a0", "style=\"", "class='");

    private static final List<String> ENTITIES = List.of(
            "&",
            "&amp",
            "&#",
            "&#x",
            "&#0;",
            "&#xD800;",
            "&#xDFFF;",
            "&#x110000;",
            "&#99999999999;",
            "&nosuch;",
            "&shy;",
            "&zwj;",
            "&#8203;",
            "&lt;p&gt;",
            "&amp;amp;lt;",
            "&NotEqualTilde;",
            "&#x80;",
            "&#xFFFE;",
            "&nbsp");

    private static final List<String> INVISIBLE = List.of(
            "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u202e", "\u202c", "\u2067", "\u2069",
            "\u200e", "\u200f", "\u0000", "\u0001", "\u0085", "\u2028", "\ud83d", "\udc69", "\ufffd", "\uffff",
            "\u0301", "\u3000", "\u180e", "\ue000");

    private static final List<String> PIECES = List.of(
            "<!--",
            "-->",
            "--!>",
            "<![CDATA[",
            "]]>",
            "<?xml version='1.0' encoding='utf-16'?>",
            "<!DOCTYPE>",
            "<meta charset=utf-16>",
            "<base href='::'>",
            "<svg><title>a</svg>",
            "<script>\"</script>",
            "<p hidden>",
            "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"",
            "<script type='application/json'>{\"body\":[\"\\ud800 a\",\"",
            "\\u0000",
            "{\"a\":",
            "[[[[[[",
            "}}}}",
            "<br><br>",
            "<br>",
            "<table><tr><td>a<td>b",
            "<pre>\n\n",
            "\n\n\n",
            "<time>12:30</time>",
            "<li>",
            "<div style='display:none'>");

    /** Shares of a page's tags that are hit, in per cent. */
    private static final int[] SHARES = {1, 5, 30, 100};

    private static final Pattern TAG = Pattern.compile("<[/a-zA-Z][^<>]{0,400}>");

    /** The page after the damage; {@code other} is another page. */
    abstract String apply(String page, String other, Random random);

    private interface TagChange {
        String of(String tag);
    }

    private interface Piece {
        String next();
    }

    private static String tags(String page, Random random, TagChange change) {
        int share = SHARES[random.nextInt(SHARES.length)];
        return TAG.matcher(page).replaceAll((MatchResult tag) -> {
            String text = random.nextInt(100) < share ? change.of(tag.group()) : tag.group();
            return Matcher.quoteReplacement(text);
        });
    }

    private static String places(String page, Random random, int placesMax, Piece piece) {
        int[] places = random.ints(1L + random.nextInt(placesMax), 0, page.length() + 1)
                .sorted()
                .toArray();
        StringBuilder out = new StringBuilder(page.length() + 4 * places.length);
        int from = 0;
        for (int place : places) {
            out.append(page, from, place).append(piece.next());
            from = place;
        }
        return out.append(page, from, page.length()).toString();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
