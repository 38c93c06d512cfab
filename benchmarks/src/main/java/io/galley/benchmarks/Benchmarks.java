package io.galley.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** The command line of the measurements; see {@code benchmarks/README.md}. */
public final class Benchmarks {
    private static final int ROUNDS = 5;

    private Benchmarks() {}

    /**
     * Runs one measurement: {@code race CORPUS [ROUNDS]}, {@code doubling CORPUS} or {@code hostile [NAME]}.
     *
     * @throws IOException where the corpus cannot be read
     */
    public static void main(String[] args) throws IOException {
        String command = args.length == 0 ? "" : args[0];
        if (command.equals("race") && args.length > 1) {
            int rounds = args.length > 2 ? Integer.parseInt(args[2]) : ROUNDS;
            new Race(Samples.of(Path.of(args[1])), rounds).run(System.out);
        } else if (command.equals("doubling") && args.length > 1) {
            Growth.doubling(Samples.of(Path.of(args[1])), System.out);
        } else if (command.equals("hostile")) {
            Growth.hostile(args.length > 1 ? args[1] : "", System.out);
        } else {
            System.err.println("usage: race CORPUS [ROUNDS] | doubling CORPUS | hostile [NAME]");
            System.exit(2);
        }
    }
}
