package nl.zorgvuldig.breaches.web;

import java.util.List;
import nl.zorgvuldig.breaches.Reports;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.web.Form;

/// The form for a report.
///
/// @param schools where the reader works; none for the board's office
/// @param mine what the reader reported before
public record ReportPage(Form form, List<School> schools, List<Reports.Mine> mine) {}
