package io.galley.benchmarks.peers;

import io.galley.benchmarks.Contender;
import io.galley.extraction.Page;
import net.dankito.readability4j.Readability4J;
import org.jspecify.annotations.Nullable;

/** Readability4J: a translation of Mozilla's Readability. */
public final class Readability implements Contender {
    @Override
    public String name() {
        return "Readability4J 1.0.8";
    }

    @Override
    public @Nullable String run(Page page, String text) {
        String address = page.url() == null ? "http://localhost/" : page.url();
        String body = new Readability4J(address, text).parse().getTextContent();
        return body == null ? "" : body;
    }
}
