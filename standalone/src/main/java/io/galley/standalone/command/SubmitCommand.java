package io.galley.standalone.command;

import io.galley.contract.Limits;
import io.galley.runtime.Broker;
import io.galley.runtime.ExitCode;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import io.galley.standalone.run.Inputs;
import io.galley.standalone.submit.HttpSubmission;
import io.galley.standalone.submit.KafkaSubmission;
import io.galley.standalone.submit.SubmissionCount;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code galley submit}: hands pages to a pipeline that runs elsewhere. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = "Hands pages to a pipeline that runs elsewhere, by HTTP or by Kafka; does not wait for outcomes.",
        footer = {
            "",
            "Examples:",
            "  galley submit samples/ --to http://localhost:8080",
            "  galley submit pages.ndjson --bootstrap-servers localhost:9092",
            "",
            "Exit codes: 0 all were taken; 1 some were not (standard error says which and why); 2 wrong arguments;",
            "  3 nobody answers."
        })
public final class SubmitCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files and folders with pages, WARC files among them, as for galley run; - is standard input.")
    List<Path> paths = List.of();

    @ArgGroup(multiplicity = "1")
    @Nullable
    Destination destination;

    /** One of the two. */
    static final class Destination {
        @Option(names = "--to", paramLabel = "URL", description = "Address of an ingest service.")
        @Nullable
        URI http;

        @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", description = "The Kafka brokers.")
        @Nullable
        String bootstrapServers;
    }

    @Override
    public Integer call() {
        Destination to = destination;
        if (to == null) {
            throw new IllegalStateException("picocli requires one destination");
        }
        AtomicLong unreadable = new AtomicLong();
        Inputs inputs = new Inputs(Limits.DEFAULT, (name, why) -> {
            unreadable.incrementAndGet();
            System.err.println("galley: " + Printable.of(name) + " " + Printable.of(why));
        });
        List<Path> files = inputs.files(paths);
        SubmissionCount count = to.http != null ? byHttp(to.http, inputs, files) : byKafka(to, inputs, files);
        System.out.printf("%-24s%10d%n%-24s%10d%n", "taken", count.taken(), "refused", count.refused());
        if (unreadable.get() > 0) {
            System.out.printf("%-24s%10d%n", "not submitted", unreadable.get());
        }
        return count.refused() == 0 && unreadable.get() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private static SubmissionCount byHttp(URI address, Inputs inputs, List<Path> files) {
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new BadArgument("--to needs an http or https address such as http://localhost:8080");
        }
        try (HttpSubmission http = new HttpSubmission(address, line -> System.err.println("galley: " + line))) {
            files.forEach(file -> inputs.read(file, http::submit));
            return http.finish();
        }
    }

    private static SubmissionCount byKafka(Destination to, Inputs inputs, List<Path> files) {
        Settings settings = Settings.of(System.getenv());
        if (to.bootstrapServers != null) {
            settings = settings.with(Setting.BOOTSTRAP_SERVERS, to.bootstrapServers);
        }
        try (Admin admin = Broker.connect(settings)) {
            List<String> wrong = Broker.checkTopics(admin, settings);
            if (!wrong.isEmpty()) {
                throw new BadArgument(String.join("; ", wrong));
            }
        }
        return KafkaSubmission.submit(settings, inputs, files);
    }
}
