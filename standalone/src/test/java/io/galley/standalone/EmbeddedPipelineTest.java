package io.galley.standalone;

import io.galley.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The scenario on the embedded broker, which is always there. */
@Tag("broker")
class EmbeddedPipelineTest extends BadInputScenario {
    @TempDir
    static Path folder;

    private EmbeddedBroker broker;

    @Override
    String startBroker() {
        broker = EmbeddedBroker.start(folder);
        return broker.bootstrapServers();
    }

    @Override
    void stopBroker() {
        broker.close();
    }
}
