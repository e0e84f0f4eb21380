package nl.zorgvuldig.consultation.web;

import java.util.List;
import nl.zorgvuldig.web.Form;

/// Which kind of consultation, and about which group.
public record KindPage(List<Form.Options> groups, Form form) {}
