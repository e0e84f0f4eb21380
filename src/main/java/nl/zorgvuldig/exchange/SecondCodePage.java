package nl.zorgvuldig.exchange;

/// Page that shows the second code once, to the person who telephones it. Prints as `[sealed]`.
public record SecondCodePage(String back, ExchangeRecipient recipient, String code) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
