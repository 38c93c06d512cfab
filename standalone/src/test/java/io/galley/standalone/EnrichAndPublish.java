package io.galley.standalone;

import io.galley.enrich.EnrichTopology;
import io.galley.publish.PublishTopology;
import io.galley.runtime.Logging;
import io.galley.runtime.ServiceStreams;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** Both services in one process, which a test may kill: it starts twice as fast as two. */
final class EnrichAndPublish {
    private EnrichAndPublish() {}

    public static void main(String[] args) throws InterruptedException {
        Settings settings = Settings.of(System.getenv());
        Logging.configure(settings);
        String state = settings.text(Setting.STATE_DIR);
        Settings enriching = settings.with(Setting.STATE_DIR, state + "/enrich");
        Settings publishing = settings.with(Setting.STATE_DIR, state + "/publish");
        ServiceStreams enrich =
                new ServiceStreams("enrich", EnrichTopology.build(enriching), enriching, InstantSource.system());
        ServiceStreams publish =
                new ServiceStreams("publish", PublishTopology.build(publishing), publishing, InstantSource.system());
        enrich.start();
        publish.start();
        new CountDownLatch(1).await();
    }
}
