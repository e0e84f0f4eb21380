package nl.zorgvuldig.platform.identity.signin;

import nl.zorgvuldig.platform.web.Form;

/// The page behind a link: one button, since programs that check mail open links too; and a field
/// for who asked for it in another browser. Does not print.
///
/// @param elsewhere whether it was asked for in another browser
public record SignInLinkPage(String code, boolean elsewhere, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
