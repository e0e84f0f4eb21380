package nl.zorgvuldig.register.web;

import nl.zorgvuldig.register.Dpia;
import nl.zorgvuldig.register.DpiaRules;
import nl.zorgvuldig.web.Form;

/// One impact assessment, with every review.
public record DpiaPage(Dpia dpia, DpiaRules.Standing standing, boolean writes, Form form) {}
