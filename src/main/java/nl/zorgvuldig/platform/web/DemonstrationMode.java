package nl.zorgvuldig.platform.web;

/// Whether this database was created as a demonstration; then a banner on every page says so.
/// Provided by one bean; without one it was not.
@FunctionalInterface
public interface DemonstrationMode {
    boolean running();
}
