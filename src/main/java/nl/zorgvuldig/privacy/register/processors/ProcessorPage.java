package nl.zorgvuldig.privacy.register.processors;

import nl.zorgvuldig.platform.web.Form;

/// One processor, with every agreement there was.
public record ProcessorPage(DataProcessors.Line line, boolean writes, Form form) {}
