package nl.zorgvuldig.conduct.web;

import java.util.Optional;
import nl.zorgvuldig.conduct.Statement;
import nl.zorgvuldig.web.Form;

/// The board writes another version.
///
/// @param newest what it was filled with; empty for the first
public record PublishPage(Optional<Statement> newest, Form form) {}
