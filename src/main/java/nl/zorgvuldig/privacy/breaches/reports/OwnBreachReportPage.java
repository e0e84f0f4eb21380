package nl.zorgvuldig.privacy.breaches.reports;

/// Page with a report, for the person who made it.
///
/// @param school its name; empty for the board's office
public record OwnBreachReportPage(BreachReports.Mine mine, String school) {}
