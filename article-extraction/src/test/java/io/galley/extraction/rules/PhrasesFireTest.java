package io.galley.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.regions.PageView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** No phrase is dead: a line made of it, as its section promises, goes. */
class PhrasesFireTest {
    private static final PhraseBook BOOK = PhraseBook.shared();

    /** For a language and a phrase, lines of which one at least must go. */
    private static final Map<String, BiFunction<String, String, List<String>>> LINES = Map.ofEntries(
            Map.entry("read-also", (language, phrase) -> List.of(phrase + ": Kovar 12 Lumen")),
            Map.entry("advert", (language, phrase) -> List.of(phrase)),
            Map.entry("advert-opener", (language, phrase) -> List.of(phrase + " kovar")),
            Map.entry("advert-word", (language, phrase) -> with(phrase, language, "goes-on")),
            Map.entry("goes-on", (language, phrase) -> with(phrase, language, "advert-word")),
            Map.entry("credit", (language, phrase) -> List.of(phrase + ": Kovar Lumen")),
            Map.entry("credit-end", (language, phrase) -> List.of("Kovar " + phrase, "Kovar (" + phrase + ")")),
            Map.entry("agency", (language, phrase) -> List.of(phrase)),
            Map.entry("file-name", (language, phrase) -> List.of(phrase + " 2024 03 12 0815")),
            Map.entry("tags", (language, phrase) -> List.of(phrase + ": kovar, lumen")),
            Map.entry("share", (language, phrase) -> List.of(phrase)),
            Map.entry("counter", (language, phrase) -> List.of("12 " + phrase, phrase + " 12")),
            Map.entry("newsletter", (language, phrase) -> List.of(phrase)),
            Map.entry("paywall", (language, phrase) -> List.of(phrase)),
            Map.entry("promo", (language, phrase) -> List.of(phrase)),
            Map.entry("invite", (language, phrase) -> with(phrase, language, "offer")),
            Map.entry("offer", (language, phrase) -> with(phrase, language, "invite")),
            Map.entry("cookie", (language, phrase) -> List.of(phrase + ", kovar lumen " + phrase)),
            Map.entry("comments", (language, phrase) -> List.of(phrase)),
            Map.entry("bio", (language, phrase) -> List.of(phrase + ": Kovar Lumen")),
            Map.entry("footer", (language, phrase) -> List.of(phrase)),
            Map.entry("published", (language, phrase) -> List.of(phrase + " 12.03.2024 10:12")),
            Map.entry("end", (language, phrase) -> List.of(phrase)));

    private static List<String> with(String phrase, String language, String section) {
        List<String> lines = new ArrayList<>();
        for (String other : BOOK.phrases(language, section)) {
            lines.add(phrase + " " + other);
            lines.add(other + " " + phrase);
        }
        return lines;
    }

    @Test
    void everyPhraseDropsTheLineThatItsSectionIsFor() {
        List<String> dead = new ArrayList<>();
        for (String language : BOOK.languages()) {
            LINES.forEach((section, lines) -> BOOK.phrases(language, section).stream()
                    .filter(phrase -> lines.apply(language, phrase).stream().noneMatch(PhrasesFireTest::drops))
                    .forEach(phrase -> dead.add(language + " [" + section + "] " + phrase)));
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void noSectionSaysAPhraseTwice() {
        List<String> twice = new ArrayList<>();
        for (String language : BOOK.languages()) {
            for (String section : LINES.keySet()) {
                Set<String> seen = new HashSet<>();
                BOOK.phrases(language, section).stream()
                        .filter(phrase -> !seen.add(PhraseList.normalise(phrase)))
                        .forEach(phrase -> twice.add(language + " [" + section + "] " + phrase));
            }
        }
        assertThat(twice).isEmpty();
    }

    /** Where a phrase counts wherever it stands, one that holds a shorter one adds nothing. */
    @Test
    void noPhraseHoldsAnotherWhereAnyPlaceCounts() {
        List<String> idle = new ArrayList<>();
        for (String language : BOOK.languages()) {
            for (String section : List.of("offer", "notice", "goes-on", "advert-word", "trade")) {
                List<String> phrases = BOOK.phrases(language, section).stream()
                        .map(PhraseList::normalise)
                        .toList();
                for (String phrase : phrases) {
                    List<String> others = phrases.stream()
                            .filter(other -> !other.equals(phrase))
                            .toList();
                    if (PhraseList.of(others).within(phrase)) {
                        idle.add(language + " [" + section + "] " + phrase);
                    }
                }
            }
        }
        assertThat(idle).isEmpty();
    }

    private static boolean drops(String line) {
        Reading reading = Objects.requireNonNull(Reader.text(line));
        return Rulebook.shared().judge(PageView.of(reading)).getFirst().drops();
    }
}
