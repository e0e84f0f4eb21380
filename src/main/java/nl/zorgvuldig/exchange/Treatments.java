package nl.zorgvuldig.exchange;

/// How a piece is told of to who does not see it.
public final class Treatments {
    private Treatments() {}

    /// The end of a message key: whether it goes as it is, or with words in its place.
    public static String told(Picked one) {
        return one.treatment() instanceof Treatment.Masked ? "masked" : "whole";
    }
}
