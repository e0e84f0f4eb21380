package nl.zorgvuldig.platform.kernel;

/// Somebody began an act that needs a stronger proof of who they are. Nothing of it was done; after
/// proving it they can repeat the request.
public final class AssuranceTooLow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AssuranceTooLow(Act act) {
        super(act.code());
    }
}
