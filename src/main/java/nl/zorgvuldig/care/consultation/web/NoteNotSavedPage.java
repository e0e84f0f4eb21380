package nl.zorgvuldig.care.consultation.web;

import nl.zorgvuldig.platform.web.Form;

/// Why something was not kept while one typed.
public record NoteNotSavedPage(Form form) {}
