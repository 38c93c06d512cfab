package io.galley.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static double shared(String body, String title) {
        Vocabulary vocabulary = Vocabulary.of(body);
        return vocabulary.shared(Vocabulary.of(title), 0);
    }

    @Test
    void findsWhatATitleSharesWithTheBodyInScriptsWithoutSpaces() {
        assertThat(shared("村民们用两年时间修好了村口的石拱桥。", "村民修好石拱桥")).isGreaterThan(0.2);
        assertThat(shared("村民们用两年时间修好了村口的石拱桥。", "大米价格再次上涨")).isZero();
        assertThat(shared("ชาวบ้านร่วมกันเปิดห้องสมุดเรือให้เด็กริมคลอง", "เปิดห้องสมุดเรือ"))
                .isGreaterThan(0.2);
        assertThat(shared("ชาวบ้านร่วมกันเปิดห้องสมุดเรือให้เด็กริมคลอง", "ราคาข้าวขยับขึ้น"))
                .isZero();
    }

    @Test
    void countsWholeWordsElsewhere() {
        assertThat(shared("the ferry waits in the harbour", "harbours and ferry"))
                .isLessThan(0.5);
        assertThat(shared("the ferry waits in the harbour", "ferry harbour")).isEqualTo(shared("ferry", "ferry"));
    }
}
