package nl.zorgvuldig;

/// Addresses at which a visitor, or who else signed in as the same person, is signed out: whoever
/// asks all of them for several tests leaves these out. `SessionTest` and `OwnSessionsTest` ask
/// them.
final class SignsOut {
    private SignsOut() {}

    static boolean is(Routes.Route route) {
        return route.path().matches("/afmelden|/aangemeld/(afmelden|overal)");
    }
}
