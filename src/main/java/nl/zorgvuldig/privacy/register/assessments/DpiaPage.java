package nl.zorgvuldig.privacy.register.assessments;

import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.privacy.register.Dpia;

/// Page of one impact assessment, with every review.
public record DpiaPage(Dpia dpia, DpiaRules.Standing standing, boolean writes, Form form) {}
