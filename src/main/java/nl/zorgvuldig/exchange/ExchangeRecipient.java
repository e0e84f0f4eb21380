package nl.zorgvuldig.exchange;

/// Recipient of a disclosure or an inquiry. Prints as `[sealed]`.
public record ExchangeRecipient(String organisation, String person, String email) {
    private static final String SEPARATOR = "\u001f";

    public String joined() {
        return String.join(SEPARATOR, organisation, person, email);
    }

    public static ExchangeRecipient split(String joined) {
        String[] parts = joined.split(SEPARATOR, -1);
        return new ExchangeRecipient(parts[0], parts[1], parts[2]);
    }

    /// The recipient's name without contact details, for a reader whom the data concerns.
    public String named() {
        return person + ", " + organisation;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
