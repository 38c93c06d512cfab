package io.galley.extraction.scripts;

import io.galley.extraction.reading.Reading;
import tools.jackson.databind.JsonNode;

/**
 * A value in a script's data that may be the body of the page's article.
 *
 * @param words words of prose in it
 * @param titled whether what holds it bears the page's title
 * @param source where it was read
 */
record ScriptBody(JsonNode value, int words, boolean titled, Reading.Source source) {}
