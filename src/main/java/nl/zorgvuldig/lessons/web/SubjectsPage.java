package nl.zorgvuldig.lessons.web;

import java.util.List;
import nl.zorgvuldig.lessons.Subject;
import nl.zorgvuldig.web.Form;

/// The board's list of subjects, and the form for one more.
public record SubjectsPage(List<Subject> subjects, Form form) {}
