package nl.zorgvuldig.privacy.register.processors;

import nl.zorgvuldig.platform.web.Form;

/// Page of one processor, with all its agreements.
public record ProcessorPage(DataProcessors.Line line, boolean writes, Form form) {}
