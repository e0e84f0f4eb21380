package nl.zorgvuldig.identity.provider;

/// What this installation proves itself with to a provider. Does not print.
final class ClientSecret {
    private final String text;

    ClientSecret(String text) {
        this.text = text;
    }

    /// For the provider itself.
    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
