package nl.zorgvuldig.identity.web;

/// What is said about a link: how long one works.
public record SentPage(long minutes) {
    static final SentPage PAGE = new SentPage(SignInLinks.LIFE.toMinutes());
}
