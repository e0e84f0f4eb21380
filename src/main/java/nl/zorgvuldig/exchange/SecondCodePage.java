package nl.zorgvuldig.exchange;

/// Page that shows the second code once, to the person who telephones it. Prints as `[sealed]`.
///
/// @param opens what the code opens, as a code: a `package`, or the page for an `answer`
public record SecondCodePage(String back, ExchangeRecipient recipient, String code, String opens) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
