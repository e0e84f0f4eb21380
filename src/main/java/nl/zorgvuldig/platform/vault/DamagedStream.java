package nl.zorgvuldig.platform.vault;

import java.io.IOException;

/// A sealed stream is not as it was sealed: cut off, changed, or put in another place.
public final class DamagedStream extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedStream(ValueLocation place) {
        super("what is kept in " + place + " does not open to its end");
    }
}
