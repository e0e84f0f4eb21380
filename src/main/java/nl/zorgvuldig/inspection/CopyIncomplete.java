package nl.zorgvuldig.inspection;

/// Something that belongs in a copy is not there any more: the head looks at it anew.
final class CopyIncomplete extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CopyIncomplete(Laid laid) {
        super("piece " + laid.item() + " is not there any more");
    }
}
