package nl.zorgvuldig.breaches;

/// Of what who keeps breaches is warned, once each.
enum WarningKind {
    /// One was reported.
    REPORTED,
    /// Less than 24 hours are left and nothing was decided.
    SHORT,
    /// The 72 hours are over and nothing was decided.
    PAST
}
