package nl.zorgvuldig.platform.files.examination;

import nl.zorgvuldig.platform.files.FileRejection;

/// The file may not be stored.
final class ExaminationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final FileRejection reason;

    ExaminationFailure(FileRejection reason) {
        super(reason.code());
        this.reason = reason;
    }

    FileRejection reason() {
        return reason;
    }
}
