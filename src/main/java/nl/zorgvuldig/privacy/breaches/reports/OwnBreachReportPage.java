package nl.zorgvuldig.privacy.breaches.reports;

/// What somebody reported, as they may see it again.
///
/// @param school what it is called; empty for the board's office
public record OwnBreachReportPage(BreachReports.Mine mine, String school) {}
