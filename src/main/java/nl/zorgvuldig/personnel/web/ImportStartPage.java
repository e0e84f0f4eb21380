package nl.zorgvuldig.personnel.web;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// Where one chooses a file with appointments.
public record ImportStartPage(Clause clause, Sentence because, Form form) {}
