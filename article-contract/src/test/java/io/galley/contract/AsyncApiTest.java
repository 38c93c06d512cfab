package io.galley.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code -Dasyncapi.update=true} rewrites the document; read that diff like code. */
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("src/main/resources/schemas/asyncapi.json");

    @Test
    void documentSaysWhatTheCodeDoes() throws IOException {
        if (Boolean.getBoolean("asyncapi.update")) {
            Files.writeString(DOCUMENT, AsyncApiDocument.text());
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(AsyncApiDocument.text());
    }
}
