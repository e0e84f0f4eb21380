package nl.zorgvuldig.identity.web;

/// The page behind a link: one button, since programs that check mail open links too. Does not
/// print.
public record LinkPage(String code) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
