package nl.zorgvuldig.school.personnel.imports;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Where one chooses a file with appointments.
public record AppointmentImportStartPage(Clause clause, Sentence because, Form form) {}
