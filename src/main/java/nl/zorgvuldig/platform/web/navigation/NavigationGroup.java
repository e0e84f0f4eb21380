package nl.zorgvuldig.platform.web.navigation;

/// Group of places in the navigation, in the order of the bar. Groups are defined only here: a
/// module says which group its place is in, and no more.
public enum NavigationGroup {
    /// The starting page.
    TODAY,
    /// The pupils, or for a parent their own children.
    PUPILS,
    /// Talking about pupils, in the school and with others.
    CARE,
    /// What parents ask of the school and the school of them.
    PARENTS,
    /// Consent of a parent or a pupil.
    CONSENT,
    PICTURES,
    /// Legal rights concerning one's own data.
    RIGHTS,
    /// How the school is run.
    SCHOOL,
    OVERSIGHT,
    /// Pages of the reader alone, under their name.
    OWN
}
