package io.galley.standalone.command;

import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Kafka a command talks to; the environment's other settings count as well. */
final class BrokerOptions {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "The Kafka brokers (default: GALLEY_BOOTSTRAP_SERVERS, or localhost:9092).")
    @Nullable
    String bootstrapServers;

    Settings settings() {
        Settings settings = Settings.of(System.getenv());
        return bootstrapServers == null ? settings : settings.with(Setting.BOOTSTRAP_SERVERS, bootstrapServers);
    }
}
