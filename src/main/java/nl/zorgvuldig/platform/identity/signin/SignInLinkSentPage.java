package nl.zorgvuldig.platform.identity.signin;

/// Page after a link was sent.
///
/// @param minutes how long a link works
public record SignInLinkSentPage(long minutes) {
    static final SignInLinkSentPage PAGE = new SignInLinkSentPage(SignInLinks.LIFE.toMinutes());
}
