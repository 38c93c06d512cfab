package io.galley.ingest.receiving;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes what Jetty's own time-out, which begins anew with each byte, would keep: connections that wait too long for a
 * whole request, bodies that drip, and connections beyond the limit.
 */
final class ConnectionWatch implements Connection.Listener {
    private final HttpLimits limits;
    /** When each open connection must be done with what it does now, by {@link System#nanoTime()}. */
    private final Map<Connection, Long> deadlines = new ConcurrentHashMap<>();

    ConnectionWatch(HttpLimits limits) {
        this.limits = limits;
    }

    @Override
    public void onOpened(Connection connection) {
        if (deadlines.size() >= limits.connectionsMax()) {
            connection.getEndPoint().close();
            return;
        }
        within(connection, limits.headerTime());
    }

    @Override
    public void onClosed(Connection connection) {
        deadlines.remove(connection);
    }

    /** The headers are there: the body has its own time. */
    void bodyBegins(Connection connection) {
        within(connection, limits.bodyTime());
    }

    /** The answer is sent: the next request may come. */
    void answered(Connection connection) {
        within(connection, limits.headerTime());
    }

    int connections() {
        return deadlines.size();
    }

    /** Looks for overdue connections, again and again. */
    void watch(Scheduler scheduler) {
        scheduler.schedule(() -> closeOverdue(scheduler), limits.checkTime().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void closeOverdue(Scheduler scheduler) {
        long now = System.nanoTime();
        deadlines.forEach((connection, deadline) -> {
            if (now - deadline > 0) {
                deadlines.remove(connection);
                connection.getEndPoint().close();
            }
        });
        if (scheduler.isRunning()) {
            watch(scheduler);
        }
    }

    private void within(Connection connection, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        if (deadlines.put(connection, deadline) == null
                && !connection.getEndPoint().isOpen()) {
            deadlines.remove(connection); // Closed in the meantime.
        }
    }
}
