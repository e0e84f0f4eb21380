package nl.zorgvuldig.platform.identity;

/// Called when somebody signs out, or signs in anew: a module that keeps something in memory for
/// the length of a session drops it here.
@FunctionalInterface
public interface SessionEndListener {
    /// @param session the id of the session that ends
    void ended(String session);
}
