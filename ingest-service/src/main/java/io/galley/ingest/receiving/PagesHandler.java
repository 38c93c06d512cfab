package io.galley.ingest.receiving;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Finds the answer to each request and counts it by its status. */
final class PagesHandler extends Handler.Abstract {
    private static final String PATH = "/pages";
    /** A refused body is still read so far, for clients that look at the answer only when all is sent. */
    private static final long DRAINED_BYTES_MAX = 128L << 20;

    private final PageResource pages;
    private final WithdrawalAccess access;
    private final ConnectionWatch watch;
    private final MeterRegistry metrics;

    PagesHandler(PageResource pages, WithdrawalAccess access, ConnectionWatch watch, MeterRegistry metrics) {
        this.pages = pages;
        this.access = access;
        this.watch = watch;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Connection connection = request.getConnectionMetaData().getConnection();
        watch.bodyBegins(connection);
        Request.addCompletionListener(request, failure -> watch.answered(connection));
        // While we wait for the brokers the client is rightly silent; a body that stops fails the read all the same.
        request.addIdleTimeoutListener(timeout -> false);
        InputStream in = Content.Source.asInputStream(request);
        Answer answer = answer(request, in);
        if (answer.status() != Answer.ACCEPTED && answer.status() != Answer.OK) {
            drain(request, in);
        }
        send(answer, response, callback, metrics);
        return true;
    }

    private Answer answer(Request request, InputStream in) {
        if (!Request.getPathInContext(request).equals(PATH)) {
            return Answer.problem(Answer.NOT_FOUND, "NOT_FOUND", "pages are taken by POST " + PATH);
        }
        HttpFields headers = request.getHeaders();
        return switch (request.getMethod()) {
            case "POST" ->
                pages.refusalByHeaders(headers).orElseGet(() -> pages.answer(headers, urlOfQuery(request), in));
            case "DELETE" -> access.refusal(headers).orElseGet(() -> pages.withdrawal(headers, urlOfQuery(request)));
            default ->
                Answer.problem(
                                Answer.METHOD_NOT_ALLOWED,
                                "METHOD_NOT_ALLOWED",
                                "pages are taken by POST and withdrawn by DELETE")
                        .with("Allow", "POST, DELETE");
        };
    }

    private static void drain(Request request, InputStream in) {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            return; // Such a client waits for our word and sends nothing before it.
        }
        try {
            byte[] piece = new byte[Body.PIECE_BYTES];
            long drained = 0;
            for (int read = in.read(piece); read >= 0 && drained < DRAINED_BYTES_MAX; read = in.read(piece)) {
                drained += read;
            }
        } catch (IOException gone) {
            // Then nobody waits for more of it to be read.
        }
    }

    private static @Nullable String urlOfQuery(Request request) {
        try {
            return Request.extractQueryParameters(request).getValue("url");
        } catch (IllegalArgumentException undecodable) {
            return "undecodable"; // Refused as a URL.
        }
    }

    static void send(Answer answer, Response response, Callback callback, MeterRegistry metrics) {
        Counter.builder("galley.http.requests")
                .description("requests answered, by HTTP status")
                .tag("status", Integer.toString(answer.status()))
                .register(metrics)
                .increment();
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
