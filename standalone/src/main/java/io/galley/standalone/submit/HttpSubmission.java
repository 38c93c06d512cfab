package io.galley.standalone.submit;

import io.galley.contract.HeaderNames;
import io.galley.contract.PageNotice;
import io.galley.contract.RecordHeadersReader;
import io.galley.runtime.Broker;
import io.galley.standalone.Printable;
import io.galley.standalone.run.NamedSubmission;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Posts pages to an ingest service, a few at a time, and waits when it asks to. */
public final class HttpSubmission implements AutoCloseable {
    private static final int AT_ONCE = 8;
    private static final int TRIES = 10;
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final int PROBLEM_CHARACTERS_MAX = 500;
    private static final String STATUS = HeaderNames.ATTRIBUTE_PREFIX + PageNotice.STATUS_ATTRIBUTE;
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final URI pages;
    private final Consumer<String> refusals;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService posting = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicReference<@Nullable IOException> unreachable = new AtomicReference<>();

    /** {@code service} is the address of an ingest service; {@code refusals} hears of each page that it refuses. */
    public HttpSubmission(URI service, Consumer<String> refusals) {
        this.pages = service.resolve("/pages");
        this.refusals = refusals;
    }

    /** Posts one page; waits where as many are under way as may be. */
    public void submit(NamedSubmission page) {
        places.acquireUninterruptibly();
        posting.execute(() -> {
            try {
                post(page);
            } finally {
                places.release();
            }
        });
    }

    /**
     * Waits for the last answer.
     *
     * @throws Broker.UnreachableException when nobody answered
     */
    public SubmissionCount finish() {
        places.acquireUninterruptibly(AT_ONCE);
        IOException failure = unreachable.get();
        if (failure != null && taken.get() == 0) {
            throw new Broker.UnreachableException(
                    "no ingest service answers at " + pages + ": is it running?", failure);
        }
        return new SubmissionCount(taken.get(), refused.get());
    }

    @Override
    public void close() {
        posting.close();
        client.close();
    }

    private void post(NamedSubmission page) {
        try {
            HttpResponse<String> answer = postUntilTaken(request(page));
            if (answer.statusCode() == ACCEPTED) {
                taken.incrementAndGet();
            } else {
                refuse(page, "HTTP " + answer.statusCode() + " " + cut(answer.body()));
            }
        } catch (IOException e) {
            unreachable.set(e);
            refuse(page, "no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            refuse(page, "interrupted");
        }
    }

    private HttpResponse<String> postUntilTaken(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (int i = 1; i < TRIES && isBusy(answer.statusCode()); i++) {
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Math.clamp(seconds, 1, 10)));
            answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static boolean isBusy(int status) {
        return status == TOO_MANY || status == UNAVAILABLE;
    }

    private HttpRequest request(NamedSubmission page) {
        byte[] value = page.submission().value() == null
                ? new byte[0]
                : page.submission().value();
        Headers headers = page.submission().headers();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(headers)).timeout(ANSWER_LIMIT).POST(BodyPublishers.ofByteArray(value));
        String type =
                RecordHeadersReader.text(headers, HeaderNames.CONTENT_TYPE).orElse("text/html");
        request.header("Content-Type", type);
        RecordHeadersReader.text(headers, HeaderNames.FETCHED_AT)
                .ifPresent(time -> request.header("X-Fetched-At", time));
        RecordHeadersReader.text(headers, STATUS).ifPresent(status -> request.header("X-Attribute-Status", status));
        if (value.length > 1 && (value[0] & 0xff) == 0x1f && (value[1] & 0xff) == 0x8b) {
            request.header("Content-Encoding", "gzip");
        }
        return request.build();
    }

    /** The URL goes into the query, which holds what no header may. */
    private URI address(Headers headers) {
        return RecordHeadersReader.text(headers, HeaderNames.URL)
                .map(url -> URI.create(pages + "?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8)))
                .orElse(pages);
    }

    private void refuse(NamedSubmission page, String why) {
        refused.incrementAndGet();
        refusals.accept(Printable.of(page.name()) + ": " + Printable.of(why));
    }

    private static String cut(String text) {
        return text.length() <= PROBLEM_CHARACTERS_MAX ? text : text.substring(0, PROBLEM_CHARACTERS_MAX);
    }
}
