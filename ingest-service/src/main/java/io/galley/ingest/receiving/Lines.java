package io.galley.ingest.receiving;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.galley.contract.Json;
import io.galley.ingest.intake.Refusal;
import io.galley.ingest.intake.Submission;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Many envelopes in one request, one a line: all are written before the first is waited for. */
final class Lines {
    static final String NOT_ACKNOWLEDGED = "NOT_ACKNOWLEDGED";
    static final String NOT_ACKNOWLEDGED_DETAIL =
            "the brokers did not acknowledge in time; the page may still be written, and sending it again is safe";

    /** What became of one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            int line,
            int status,
            @Nullable String articleId,
            @Nullable String pageId,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable Long measured,
            @Nullable Long limit) {

        static Result of(int line, Refusal refusal) {
            return new Result(
                    line,
                    Answer.status(refusal.reason()),
                    null,
                    null,
                    refusal.reason().name(),
                    refusal.detail(),
                    refusal.measured(),
                    refusal.limit());
        }

        static Result accepted(int line, Handover.Step.Written written) {
            return new Result(line, Answer.ACCEPTED, written.articleId(), written.pageId(), null, null, null, null);
        }

        static Result notAcknowledged(int line) {
            return new Result(
                    line, Answer.UNAVAILABLE, null, null, NOT_ACKNOWLEDGED, NOT_ACKNOWLEDGED_DETAIL, null, null);
        }
    }

    private final Handover handover;
    private final HttpLimits limits;
    private final Map<String, String> headers;
    private final List<CompletableFuture<Void>> acknowledged = new ArrayList<>();

    Lines(Handover handover, HttpLimits limits, Map<String, String> headers) {
        this.handover = handover;
        this.limits = limits;
        this.headers = headers;
    }

    /** Ends when the brokers have, or have refused, every line that was written. */
    CompletableFuture<Void> acknowledged() {
        return CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new));
    }

    Answer answer(byte[] body) {
        List<Line> lines = split(body, limits.linesMax() + 1);
        if (lines.isEmpty()) {
            return Answer.problem(Answer.BAD_REQUEST, "EMPTY_PAGE", "the body has no line");
        }
        if (lines.size() > limits.linesMax()) {
            return Answer.tooLarge(
                    "TOO_MANY_LINES",
                    "the body has more than " + limits.linesMax() + " lines",
                    lines.size(),
                    limits.linesMax());
        }
        long end = System.nanoTime() + limits.ackTime().toNanos();
        List<Handover.@Nullable Step> steps = new ArrayList<>();
        for (Line line : lines) {
            // A producer without brokers blocks on each line: past the end, the rest are not tried.
            steps.add(System.nanoTime() < end ? submit(line) : null);
        }
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            results.writeBytes(Json.encode(result(lines.get(i).number(), steps.get(i), end)));
            results.write('\n');
        }
        return new Answer(Answer.OK, "application/x-ndjson", results.toByteArray(), Map.of());
    }

    private Handover.Step submit(Line line) {
        Handover.Step step = handover.submit(Submission.of(line.bytes(), headers));
        if (step instanceof Handover.Step.Written written) {
            acknowledged.add(written.acknowledged());
        }
        return step;
    }

    private static Result result(int line, Handover.@Nullable Step step, long end) {
        if (step instanceof Handover.Step.Refused refused) {
            return Result.of(line, refused.refusal());
        }
        if (step instanceof Handover.Step.Written written
                && Handover.isAcknowledged(written.acknowledged(), Duration.ofNanos(end - System.nanoTime()))) {
            return Result.accepted(line, written);
        }
        return Result.notAcknowledged(line);
    }

    /** The lines that are not blank, at most so many, with their numbers from 1. */
    private static List<Line> split(byte[] body, int linesMax) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < body.length && lines.size() < linesMax; ) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            number++;
            byte[] line = Arrays.copyOfRange(body, start, end);
            if (!isBlank(line)) {
                lines.add(new Line(number, line));
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private record Line(int number, byte[] bytes) {}
}
