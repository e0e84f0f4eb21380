package nl.zorgvuldig.oversight.log;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// Where watching over the log begins.
public record StartPage(Clause clause, Sentence because, Form form) {}
