package nl.zorgvuldig.care.consultation.web;

import nl.zorgvuldig.platform.web.Form;

/// Answer when something was not saved while typing.
public record NoteNotSavedPage(Form form) {}
