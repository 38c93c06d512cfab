package io.galley.extraction.decode;

/** What the bytes of a page turned out to be. */
public sealed interface Decoded {

    /**
     * Text.
     *
     * @param page its characters
     * @param charset name of the charset that the bytes were decoded with
     * @param html whether the text is markup
     */
    record Text(PageText page, String charset, boolean html) implements Decoded {
        /** All characters, decoded anew. */
        public String text() {
            return page.toString();
        }
    }

    /**
     * A picture, an archive, a document of an office: no text.
     *
     * @param detail one sentence with the measured value and the limit
     */
    record NotText(String detail, long measured, long limit) implements Decoded {}
}
