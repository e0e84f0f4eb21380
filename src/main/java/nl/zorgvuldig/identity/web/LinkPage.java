package nl.zorgvuldig.identity.web;

import nl.zorgvuldig.web.Form;

/// The page behind a link: one button, since programs that check mail open links too; and a field
/// for who asked for it in another browser. Does not print.
///
/// @param elsewhere whether it was asked for in another browser
public record LinkPage(String code, boolean elsewhere, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
