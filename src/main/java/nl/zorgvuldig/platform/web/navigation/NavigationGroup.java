package nl.zorgvuldig.platform.web.navigation;

/// Places of the navigation that belong together, in the order in which they stand in the bar. The one
/// home of groups: a module says of its place in which it is, and no more.
public enum NavigationGroup {
    /// Where one begins.
    TODAY,
    /// The pupils, or for a parent the own children.
    PUPILS,
    /// Talking about pupils, in the school and with others.
    CARE,
    /// What parents ask of the school and the school of them.
    PARENTS,
    /// What a parent or a pupil says yes or no to.
    CONSENT,
    PICTURES,
    /// What the law lets one ask about one's own data.
    RIGHTS,
    /// How the school is run.
    SCHOOL,
    OVERSIGHT,
    /// What is of who reads and nobody else's business: under the own name.
    OWN
}
