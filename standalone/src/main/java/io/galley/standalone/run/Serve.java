package io.galley.standalone.run;

import io.galley.ingest.receiving.PagesServer;
import io.galley.runtime.ExitCode;
import io.galley.runtime.HealthServer;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.galley.standalone.Pipeline;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;

/** A run without pages of its own: takes them by HTTP until the process is told to stop. */
final class Serve {
    private Serve() {}

    static int untilStopped(Settings settings, Pipeline pipeline, CountDownLatch finished) throws IOException {
        CountDownLatch stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, finished), "interrupted"));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(PagesServer.producer(settings));
                PagesServer pages = PagesServer.start(settings, null, producer);
                HealthServer health = HealthServer.start(settings, pipeline::isAlive, pipeline::isReady, () -> "")) {
            System.out.println(
                    "pages   POST http://" + settings.text(Setting.HTTP_HOST) + ":" + pages.port() + "/pages");
            System.out.println(
                    "health  http://" + settings.text(Setting.HEALTH_HOST) + ":" + health.port() + "/health/ready");
            System.out.println("kafka   " + settings.text(Setting.BOOTSTRAP_SERVERS));
            System.out.println("Ctrl-C stops.");
            while (pipeline.isAlive()) {
                if (stop.await(1, TimeUnit.SECONDS)) {
                    return ExitCode.INTERRUPTED;
                }
            }
            System.err.println("galley: a service stopped; the log above says why");
            return ExitCode.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static void stopAndWait(CountDownLatch stop, CountDownLatch finished) {
        stop.countDown();
        try {
            finished.await(9, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
