package io.galley.standalone.command;

import io.galley.contract.TopicSpec;
import io.galley.runtime.Broker;
import io.galley.runtime.ExitCode;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code galley topics}: makes, lists and checks the topics. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the topics that are missing (create), shows what each is (list),",
            "or says where those of a broker differ from what they must be (check)."
        },
        footer = {
            "",
            "Examples:",
            "  galley topics list",
            "  galley topics create --bootstrap-servers localhost:9092",
            "",
            "Exit codes: 0 done, or all fit; 2 wrong arguments; 3 the broker cannot be reached; 4 a topic does not fit."
        })
public final class TopicsCommand implements Callable<Integer> {
    enum Action {
        CREATE,
        LIST,
        CHECK
    }

    @Parameters(paramLabel = "create|list|check", description = "What to do.")
    @Nullable
    Action action;

    @Mixin
    BrokerOptions broker = new BrokerOptions();

    @Override
    public Integer call() {
        Settings settings = broker.settings();
        if (action == Action.LIST) {
            list(settings);
            return ExitCode.OK;
        }
        try (Admin admin = Broker.connect(settings)) {
            if (action == Action.CREATE) {
                Broker.createTopics(admin, settings).forEach(name -> System.out.println("made " + name));
            }
            List<String> wrong = Broker.checkTopics(admin, settings);
            wrong.forEach(line -> System.err.println("galley: " + line));
            return wrong.isEmpty() ? ExitCode.OK : ExitCode.TOPICS;
        }
    }

    private static void list(Settings settings) {
        String form = "%-23s %-20s %-27s %10s %-8s %10s %9s%n";
        System.out.printf(
                Locale.ROOT, form, "TOPIC", "KEY", "VALUE", "PARTITIONS", "CLEANUP", "RETENTION", "MAX BYTES");
        for (TopicSpec spec : Broker.topics(settings)) {
            System.out.printf(
                    Locale.ROOT,
                    form,
                    spec.name(),
                    spec.key(),
                    spec.value(),
                    settings.text(Setting.PARTITIONS),
                    spec.compacted() ? "compact" : "delete",
                    retention(spec.retention()),
                    spec.messageBytesMax());
        }
    }

    private static String retention(@Nullable Duration retention) {
        return retention == null ? "for ever" : retention.toDays() + " d";
    }
}
