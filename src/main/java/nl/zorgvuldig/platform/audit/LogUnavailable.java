package nl.zorgvuldig.platform.audit;

import nl.zorgvuldig.platform.kernel.DependencyUnavailable;

/// The event could not be committed, so what it would have allowed does not happen. When the
/// connection broke during the commit itself the event may have been stored all the same: the log
/// then says more than was done, never less.
public final class LogUnavailable extends DependencyUnavailable {
    private static final long serialVersionUID = 1;

    public LogUnavailable(Throwable cause) {
        super("the log could not be written", cause);
    }
}
