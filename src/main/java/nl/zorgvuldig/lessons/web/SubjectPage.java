package nl.zorgvuldig.lessons.web;

import nl.zorgvuldig.lessons.Subject;
import nl.zorgvuldig.web.Form;

/// One subject, to be changed or taken off the list.
public record SubjectPage(Subject subject, Form form) {}
