package io.galley.ingest;

import io.galley.runtime.ServiceMain;

/** The ingest service as a process of its own. */
public final class IngestService {
    private IngestService() {}

    /** Takes no arguments: its settings are in the environment. */
    public static void main(String[] arguments) {
        ServiceMain.run("ingest", IngestTopology::build, (settings, metrics) -> () -> {});
    }
}
