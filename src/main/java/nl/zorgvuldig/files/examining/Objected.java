package nl.zorgvuldig.files.examining;

import nl.zorgvuldig.files.Unfit;

/// The file is not what may be kept.
final class Objected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Unfit reason;

    Objected(Unfit reason) {
        super(reason.code());
        this.reason = reason;
    }

    Unfit reason() {
        return reason;
    }
}
