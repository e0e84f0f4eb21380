package nl.zorgvuldig.oversight.auditlog;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Start page of the board's audit log.
public record AuditLogStartPage(Clause clause, Sentence because, Form form) {}
