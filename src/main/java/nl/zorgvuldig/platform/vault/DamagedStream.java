package nl.zorgvuldig.platform.vault;

import java.io.IOException;

/// A sealed stream was altered since it was sealed: truncated, changed, or put in another place.
public final class DamagedStream extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedStream(ValueLocation place) {
        super("what is kept in " + place + " does not open to its end");
    }
}
