package nl.zorgvuldig.conduct.lessons.web;

import java.util.List;
import nl.zorgvuldig.conduct.lessons.LessonSubject;
import nl.zorgvuldig.platform.web.Form;

/// The board's list of subjects, and the form to add one.
public record LessonSubjectsPage(List<LessonSubject> subjects, Form form) {}
