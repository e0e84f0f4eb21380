package nl.zorgvuldig.conduct.lessons.web;

import nl.zorgvuldig.conduct.lessons.LessonSubject;
import nl.zorgvuldig.platform.web.Form;

/// One subject, to be changed or ended.
public record LessonSubjectPage(LessonSubject subject, Form form) {}
