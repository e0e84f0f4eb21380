package nl.zorgvuldig.vault;

/// A row of the keyring.
record WrappedKey(KeyName name, int epoch, byte[] wrapped) {
    @Override
    public String toString() {
        return "wrapped key of " + name + " in epoch " + epoch;
    }
}
