package nl.zorgvuldig.web;

/// Places of the navigation that belong together, in the order in which they stand there. The one
/// home of groups: a module says of its place in which it is, and no more.
public enum NavigationGroup {
    /// By itself, before the others: where one begins, and the pupils.
    NONE,
    /// What is written, said and asked about pupils.
    PUPILS,
    /// Consent, pictures, and days on which they are made.
    CONSENT,
    /// What is between the school and who works there.
    STAFF,
    OVERSIGHT;

    private static final int FIRST_OF_PUPILS = 20;
    private static final int FIRST_OF_CONSENT = 30;
    private static final int FIRST_OF_OVERSIGHT = 60;

    /// Of a place that does not say.
    static NavigationGroup by(int order) {
        if (order < FIRST_OF_PUPILS) {
            return NONE;
        }
        if (order < FIRST_OF_CONSENT) {
            return PUPILS;
        }
        return order < FIRST_OF_OVERSIGHT ? CONSENT : OVERSIGHT;
    }
}
