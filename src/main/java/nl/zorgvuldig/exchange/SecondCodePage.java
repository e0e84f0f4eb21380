package nl.zorgvuldig.exchange;

/// The second code, shown once to who phones it through. Prints as `[sealed]`.
public record SecondCodePage(String back, ExchangeRecipient recipient, String code) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
