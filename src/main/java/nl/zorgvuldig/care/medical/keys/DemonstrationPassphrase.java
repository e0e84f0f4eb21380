package nl.zorgvuldig.care.medical.keys;

/// The passphrase that every doctor of a demonstration has, to be shown where it is asked for. In a
/// real installation there is none.
public interface DemonstrationPassphrase {
    String text();
}
