package nl.zorgvuldig.privacy.retention.schedule;

import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.privacy.retention.RetentionClassTerm;

/// Page to set another term for one class of data.
public record RetentionTermPage(RetentionClassTerm kind, Form form) {}
