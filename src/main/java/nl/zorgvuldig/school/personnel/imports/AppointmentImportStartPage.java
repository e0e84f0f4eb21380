package nl.zorgvuldig.school.personnel.imports;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Form to choose a file with appointments.
public record AppointmentImportStartPage(Clause clause, Sentence because, Form form) {}
