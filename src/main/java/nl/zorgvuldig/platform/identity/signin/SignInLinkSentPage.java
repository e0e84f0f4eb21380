package nl.zorgvuldig.platform.identity.signin;

/// Page for a link that was refused.
///
/// @param minutes how long a link works
public record SignInLinkSentPage(long minutes) {
    static final SignInLinkSentPage PAGE = new SignInLinkSentPage(SignInLinks.LIFE.toMinutes());
}
