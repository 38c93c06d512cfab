package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Page;
import io.galley.extraction.decode.Decoded;
import io.galley.extraction.decode.Decoder;
import io.galley.extraction.decode.PageText;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartsReaderTest {
    private static final long SEED = 5;

    @Test
    void readsBytesAsItReadsCharactersWhateverRoomThereIs() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            String page = page(random);
            int room = 1 + random.nextInt(6);
            assertThat(read(bytes(page), room))
                    .as("case %d of seed %d", i, SEED)
                    .isEqualTo(read(PageText.of(page), room))
                    .doesNotContain("\uffff");
        }
    }

    private static PageText bytes(String page) {
        return ((Decoded.Text) Decoder.decode(Page.of(page.getBytes(StandardCharsets.UTF_8)))).page();
    }

    /** Fills the room each time but the last, as the parser expects. */
    private static String read(PageText page, int room) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] piece = new char[room];
        try (Reader reader = Trimmer.of(page).reader()) {
            int last = room;
            for (int read = reader.read(piece); read > 0; read = reader.read(piece)) {
                assertThat(last).isEqualTo(room);
                all.append(piece, 0, read);
                last = read;
            }
        }
        return all.toString();
    }

    private static String page(Random random) {
        StringBuilder page = new StringBuilder("<!doctype html><p>é");
        for (int i = random.nextInt(30); i > 0; i--) {
            switch (random.nextInt(11)) {
                case 0 -> page.appendCodePoint(0x80 + random.nextInt(0x780));
                case 1 -> page.appendCodePoint(0x3040 + random.nextInt(0x4000));
                case 2 -> page.appendCodePoint(0x1f300 + random.nextInt(0x200));
                case 3 -> page.append(random.nextInt(9) == 0 ? "\uffff" : "é");
                case 4 -> page.append("<script>日本 = 1</script>");
                case 5 -> page.append("<a href='/автор/é' data-é='日'>");
                case 6 -> page.append("<style>é{}</style>");
                case 7 -> page.append("<script>é = {}</script>");
                default -> page.append("letters and more of them ");
            }
        }
        return page.toString();
    }
}
