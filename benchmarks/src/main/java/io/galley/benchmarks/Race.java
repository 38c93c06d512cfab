package io.galley.benchmarks;

import io.galley.benchmarks.Samples.Sample;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * All contenders over the same pages: each page goes to every contender before the next page's turn, in an order that
 * moves on by one each round, so that what slows the machine for a while slows all of them.
 */
final class Race {
    /** Rounds that are not counted: after three the compiler still works on the larger contenders. */
    private static final int WARM_UP_ROUNDS = 12;

    private final List<Contender> contenders = new ArrayList<>();
    private final List<Sample> samples;
    private final long[][] nanoseconds;
    private final long[] bytes;
    private final double[] f1;
    private final int[] failures;

    Race(List<Sample> samples, int rounds) {
        this.samples = samples;
        Contenders.Whole whole = new Contenders.Whole();
        contenders.add(new Contenders.Parse());
        contenders.add(new Contenders.ParseBytes());
        contenders.add(whole);
        contenders.add(new Contenders.LanguageAndKeywords(whole));
        ServiceLoader.load(Contender.class).forEach(contenders::add);
        nanoseconds = new long[contenders.size()][rounds];
        bytes = new long[contenders.size()];
        f1 = new double[contenders.size()];
        failures = new int[contenders.size()];
    }

    void run(PrintStream out) {
        int rounds = nanoseconds[0].length;
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            for (int i = 0; i < samples.size(); i++) {
                for (int turn = 0; turn < contenders.size(); turn++) {
                    measure(Math.floorMod(turn + i + round, contenders.size()), samples.get(i), round);
                }
            }
        }
        print(out);
    }

    private void measure(int contender, Sample sample, int round) {
        Meter.Reading reading = Meter.read(contenders.get(contender), sample.page(), sample.text());
        if (round >= 0) {
            nanoseconds[contender][round] += reading.nanoseconds();
        }
        if (round == 0) {
            bytes[contender] += reading.bytes();
            failures[contender] += reading.failed() ? 1 : 0;
            String body = reading.body() == null ? "" : reading.body();
            f1[contender] += sample.body() == null ? 0 : WordF1.of(sample.body(), body);
        }
    }

    private void print(PrintStream out) {
        long articles = samples.stream().filter(sample -> sample.body() != null).count();
        out.printf(
                Locale.ROOT,
                "%d pages, %d of them articles with a truth; %d rounds; CPU time of one thread%n%n",
                samples.size(),
                articles,
                nanoseconds[0].length);
        out.println("| contender | over the parse: median (least–most) | ms a page | KB allocated a page | word F1 |");
        out.println("| --- | --- | --- | --- | --- |");
        for (int i = 0; i < contenders.size(); i++) {
            String name = contenders.get(i).name();
            row(name, nanoseconds[i], bytes[i], out);
            out.println(f1[i] == 0 ? " – |" : String.format(Locale.ROOT, " %.3f |", f1[i] / articles));
            if (failures[i] > 0) {
                out.printf("| %s: failed on %d pages | | | | |%n", name, failures[i]);
            }
        }
        row("**galley without language and keywords**", difference(2, 3), bytes[2] - bytes[3], out);
        out.println(" as above |");
    }

    private long[] difference(int whole, int part) {
        long[] rest = new long[nanoseconds[whole].length];
        Arrays.setAll(rest, round -> nanoseconds[whole][round] - nanoseconds[part][round]);
        return rest;
    }

    private void row(String name, long[] times, long allocated, PrintStream out) {
        double[] ratios = new double[times.length];
        Arrays.setAll(ratios, round -> (double) times[round] / nanoseconds[0][round]);
        Arrays.sort(ratios);
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        out.printf(
                Locale.ROOT,
                "| %s | %.2f (%.2f–%.2f) | %.2f | %d |",
                name,
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1],
                sorted[sorted.length / 2] / 1e6 / samples.size(),
                allocated / 1000 / samples.size());
    }
}
