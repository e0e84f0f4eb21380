package nl.zorgvuldig.consultation.web;

import nl.zorgvuldig.web.Form;

/// Why something was not kept while one typed.
public record UnkeptPage(Form form) {}
