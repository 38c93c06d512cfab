package io.galley.benchmarks.peers;

import io.galley.benchmarks.Contender;
import io.galley.extraction.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.xml.sax.SAXException;

/** Tika's parser with its port of boilerpipe behind it. */
public final class Tika implements Contender {
    @Override
    public String name() {
        return "Tika 3.3.0, BoilerpipeContentHandler";
    }

    @Override
    public String run(Page page, String text) throws IOException, SAXException, TikaException {
        StringWriter body = new StringWriter();
        new JSoupParser()
                .parse(
                        new ByteArrayInputStream(page.bytes()),
                        new BoilerpipeContentHandler(body),
                        new Metadata(),
                        new ParseContext());
        return body.toString();
    }
}
