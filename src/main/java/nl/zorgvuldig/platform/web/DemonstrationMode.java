package nl.zorgvuldig.platform.web;

/// Whether this database was made as a demonstration; then a banner on every page says so. One bean
/// gives it; without one it was not.
@FunctionalInterface
public interface DemonstrationMode {
    boolean running();
}
