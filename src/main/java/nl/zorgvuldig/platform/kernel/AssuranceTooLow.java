package nl.zorgvuldig.platform.kernel;

/// Somebody began an act that needs a stronger proof of who they are. Nothing of it was done; who
/// proves it can ask the same again.
public final class AssuranceTooLow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AssuranceTooLow(Act act) {
        super(act.code());
    }
}
