package nl.zorgvuldig.platform.web.errors;

import org.jspecify.annotations.Nullable;

/// Stack trace of what broke and where, without what somebody typed: messages only of exceptions
/// thrown by our own code, which never contain personal values.
final class SafeStackTrace {
    private static final String OURS = "nl.zorgvuldig.";

    private SafeStackTrace() {}

    static String of(Throwable broken) {
        StringBuilder trace = new StringBuilder();
        int depth = 0;
        for (@Nullable Throwable cause = broken; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            trace.append(depth == 0 ? "" : "caused by ").append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            if (frames.length > 0 && frames[0].getClassName().startsWith(OURS) && !repeatsItsCause(cause)) {
                trace.append(": ").append(cause.getMessage());
            }
            trace.append('\n');
            for (StackTraceElement frame : frames) {
                if (frame.getClassName().startsWith(OURS) || frame == frames[0]) {
                    trace.append("    at ").append(frame).append('\n');
                }
            }
        }
        return trace.toString();
    }

    /// An exception that only wraps its cause has the message of its cause.
    private static boolean repeatsItsCause(Throwable broken) {
        @Nullable Throwable cause = broken.getCause();
        return cause != null && cause.toString().equals(broken.getMessage());
    }
}
