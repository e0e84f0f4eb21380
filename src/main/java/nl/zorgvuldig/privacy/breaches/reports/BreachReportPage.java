package nl.zorgvuldig.privacy.breaches.reports;

import java.util.List;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.School;

/// The form for a report.
///
/// @param schools where the reader works; none for the board's office
/// @param mine what the reader reported before
public record BreachReportPage(Form form, List<School> schools, List<BreachReports.Mine> mine) {}
