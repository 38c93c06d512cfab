package io.galley.publish;

import io.galley.runtime.ServiceMain;

/** The publish service as a process of its own. */
public final class PublishService {
    private PublishService() {}

    /** Takes no arguments: all settings come from the environment. */
    public static void main(String[] args) {
        ServiceMain.run("publish", PublishTopology::build, (settings, metrics) -> () -> {});
    }
}
