package nl.zorgvuldig.retention.web;

import nl.zorgvuldig.retention.ClassTerm;
import nl.zorgvuldig.web.Form;

/// Another term for one class of data.
public record TermPage(ClassTerm kind, Form form) {}
