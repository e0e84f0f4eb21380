package nl.zorgvuldig.oversight.auditlog;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Where watching over the log begins.
public record AuditLogStartPage(Clause clause, Sentence because, Form form) {}
