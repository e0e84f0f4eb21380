package nl.zorgvuldig.exchange.web;

import nl.zorgvuldig.exchange.Recipient;

/// The second code, shown once to who phones it through. Prints as `[sealed]`.
public record CodePage(String back, Recipient recipient, String code) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
