package nl.zorgvuldig.care.medical.keys;

/// Passphrase that every doctor of a demonstration has, to be shown where it is asked for. A real
/// installation has none.
public interface DemonstrationPassphrase {
    String text();
}
