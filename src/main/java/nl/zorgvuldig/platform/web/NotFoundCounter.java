package nl.zorgvuldig.platform.web;

import io.micrometer.core.instrument.Metrics;
import java.lang.StackWalker.StackFrame;
import java.util.stream.Stream;

/// Meter for the operator of the places in the program that answer "not found", for the reader gets
/// the same answer each time. The meter `zorgvuldig.not.found` names a class and a method, never an
/// id or an address. [Page#notFound] counts by itself; only code that answers without a page calls
/// this.
public final class NotFoundCounter {
    private static final String METER = "zorgvuldig.not.found";
    private static final StackWalker WALKER = StackWalker.getInstance();

    private NotFoundCounter() {}

    public static void add() {
        Metrics.counter(METER, "by", WALKER.walk(NotFoundCounter::decider)).increment();
    }

    private static String decider(Stream<StackFrame> frames) {
        return frames.filter(frame -> frame.getClassName().startsWith("nl.zorgvuldig."))
                .filter(frame -> !frame.getClassName().equals(NotFoundCounter.class.getName()))
                .filter(frame -> !frame.getClassName().equals(Page.class.getName()))
                .findFirst()
                .map(NotFoundCounter::name)
                .orElse("unknown");
    }

    /// A lambda counts as the method it is in.
    private static String name(StackFrame frame) {
        String method = frame.getMethodName();
        String[] parts = method.split("\\$");
        return frame.getClassName().replaceFirst("^nl\\.zorgvuldig\\.", "")
                + "."
                + (method.startsWith("lambda$") && parts.length > 1 ? parts[1] : method);
    }
}
