package nl.zorgvuldig.identity.session;

/// Somebody began what changes how they sign in, and it is a while ago that they proved who they
/// are: a desk can have been left since. Nothing of it was done; who proves it again can ask the
/// same again.
public final class ProveAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
