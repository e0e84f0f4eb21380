package nl.zorgvuldig.platform.web;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/// How often each method decides that something is not there, from here on until it is closed.
public final class NotFoundMeter implements AutoCloseable {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    public NotFoundMeter() {
        Metrics.addRegistry(registry);
    }

    /// @param method class and method, without `nl.zorgvuldig.`
    public int by(String method) {
        return (int) registry.counter("zorgvuldig.not.found", "by", method).count();
    }

    @Override
    public void close() {
        Metrics.removeRegistry(registry);
    }
}
