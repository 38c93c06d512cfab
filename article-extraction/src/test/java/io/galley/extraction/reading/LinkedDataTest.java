package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class LinkedDataTest {

    private static LinkedData of(String page) {
        return Objects.requireNonNull(Reader.html(page, null, 1_000)).linkedData();
    }

    @Test
    void readsWhatStandsInCdataAndKeepsWhatComesBeforeABreak() {
        LinkedData data = of("""
                <script type="application/ld+json">
                <![CDATA[ {"headline": "Bridge reopens"} ]]>
                </script>
                <script>var x = {"headline": "none"};</script>
                <script type="application/ld+json">{"name": "Anytown"} {"name": broken</script>
                <p>Text""");
        assertThat(data.scripts()).hasSize(2);
        assertThat(data.values().get(0).get(0).get("headline").asString()).isEqualTo("Bridge reopens");
        assertThat(data.values().get(1)).hasSize(1);
    }

    @Test
    void leavesOutWhatIsNoPageYet() {
        LinkedData data = of("""
                <template><div><script type="application/ld+json">{"headline": "{{title}}"}</script></div></template>
                <script type="application/ld+json">{"headline": "Bridge reopens"}</script>
                <p>Text""");
        assertThat(data.scripts()).containsExactly("{\"headline\": \"Bridge reopens\"}");
    }

    @Test
    void parsesOnce() {
        LinkedData data = of("<script type='application/ld+json'>{}</script><p>Text");
        assertThat(data.values()).isSameAs(data.values());
        assertThat(Reader.text("Flat text").linkedData().values()).isEmpty();
    }
}
