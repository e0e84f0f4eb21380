package nl.zorgvuldig.exchange;

/// Who gets something. Prints as `[sealed]`.
public record Recipient(String organisation, String person, String email) {
    private static final String SEPARATOR = "\u001f";

    String joined() {
        return String.join(SEPARATOR, organisation, person, email);
    }

    static Recipient split(String joined) {
        String[] parts = joined.split(SEPARATOR, -1);
        return new Recipient(parts[0], parts[1], parts[2]);
    }

    /// For who reads of whom it is about: not how to reach them.
    public String named() {
        return person + ", " + organisation;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
