package nl.zorgvuldig.platform.identity.signin;

import nl.zorgvuldig.platform.web.Form;

/// Page behind a link: one button, since programs that scan mail open links too; and a field for
/// somebody who requested it in another browser. Does not print.
///
/// @param elsewhere whether it was requested in another browser
public record SignInLinkPage(String code, boolean elsewhere, Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
