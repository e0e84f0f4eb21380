package nl.zorgvuldig.platform.identity.signin;

/// What is said about a link: how long one works.
public record SignInLinkSentPage(long minutes) {
    static final SignInLinkSentPage PAGE = new SignInLinkSentPage(SignInLinks.LIFE.toMinutes());
}
