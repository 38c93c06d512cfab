package io.galley.enrich;

import io.galley.runtime.ServiceMain;

/** The enrich service as a process of its own. */
public final class EnrichService {
    private EnrichService() {}

    /** Takes no arguments: all settings come from the environment. */
    public static void main(String[] args) {
        ServiceMain.run("enrich", EnrichTopology::build, (settings, metrics) -> () -> {});
    }
}
