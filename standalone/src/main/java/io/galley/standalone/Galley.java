package io.galley.standalone;

import io.galley.extraction.ArticleExtractor;
import io.galley.runtime.Broker.UnreachableException;
import io.galley.runtime.ExitCode;
import io.galley.runtime.Logging;
import io.galley.runtime.Settings;
import io.galley.runtime.Settings.BadSettingsException;
import io.galley.standalone.command.DiffCommand;
import io.galley.standalone.command.EvaluateCommand;
import io.galley.standalone.command.ExplainCommand;
import io.galley.standalone.command.ExtractCommand;
import io.galley.standalone.command.PageCommand;
import io.galley.standalone.command.ReplayCommand;
import io.galley.standalone.command.ReprocessCommand;
import io.galley.standalone.command.SubmitCommand;
import io.galley.standalone.command.TopicsCommand;
import io.galley.standalone.command.TrainCommand;
import io.galley.standalone.run.RunCommand;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line's root. */
@Command(
        name = "galley",
        mixinStandardHelpOptions = true,
        versionProvider = Galley.Version.class,
        description = "Turns raw scraped web pages into clean article events on Kafka.",
        subcommands = {
            RunCommand.class,
            SubmitCommand.class,
            ExtractCommand.class,
            ExplainCommand.class,
            PageCommand.class,
            ReplayCommand.class,
            ReprocessCommand.class,
            DiffCommand.class,
            TopicsCommand.class,
            EvaluateCommand.class,
            TrainCommand.class
        },
        footer = {"", "Example:", "  galley run samples/ --out articles.jsonl", "", "galley COMMAND --help tells more."
        })
public final class Galley implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    CommandSpec spec;

    /** Runs one command and ends the process with its {@link ExitCode}. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs one command and returns its {@link ExitCode}. */
    static int execute(String... args) {
        Logging.configureCommand(Settings.of(Map.of()));
        CommandLine commandLine = new CommandLine(new Galley());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(Galley::wrongArguments);
        commandLine.setExecutionExceptionHandler(Galley::failed);
        return commandLine.execute(args);
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? galley --help lists them");
    }

    private static int wrongArguments(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("galley: " + Printable.of(String.valueOf(e.getMessage())));
        err.println("galley: see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** What its user can mend is one line; anything else is a fault of ours and shows its stack. */
    private static int failed(Exception e, CommandLine commandLine, ParseResult parsed) throws Exception {
        int code = switch (e) {
            case BadSettingsException bad -> ExitCode.USAGE;
            case BadArgument bad -> ExitCode.USAGE;
            case UnreachableException unreachable -> ExitCode.UNREACHABLE;
            case TimeoutException slow -> ExitCode.UNREACHABLE;
            // What a broker refuses: no right to a topic, a record too large, another instance at work.
            case ApiException refused -> ExitCode.FAILED;
            case UncheckedIOException io -> ExitCode.FAILED;
            case java.io.IOException io -> ExitCode.FAILED;
            default -> throw e;
        };
        // What a client waited for says nothing to people, that nobody answered does.
        String silent = e instanceof TimeoutException ? "Kafka does not answer any more: " : "";
        commandLine.getErr().println("galley: " + silent + Printable.of(String.valueOf(e.getMessage())));
        return code;
    }

    /** Reads the version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Galley.class.getPackage().getImplementationVersion();
            return new String[] {
                "galley " + (version == null ? "(not built into a jar)" : version) + ", engine "
                        + ArticleExtractor.ENGINE
            };
        }
    }
}
