package nl.zorgvuldig.register.web;

import nl.zorgvuldig.register.Processors;
import nl.zorgvuldig.web.Form;

/// One processor, with every agreement there was.
public record ProcessorPage(Processors.Line line, boolean writes, Form form) {}
