package nl.zorgvuldig.privacy.breaches.reports;

import java.util.List;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.School;

/// Page with the form for a report.
///
/// @param schools where the reader works; none for the board's office
/// @param mine the reader's earlier reports
public record BreachReportPage(Form form, List<School> schools, List<BreachReports.Mine> mine) {}
