package nl.zorgvuldig.entrance.web;

/// The page behind a link from a mail: one button. Does not print.
///
/// @param what as messages name it
public record LinkedPage(String code, String action, String what) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
