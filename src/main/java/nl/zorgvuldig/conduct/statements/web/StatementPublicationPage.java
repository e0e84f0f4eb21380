package nl.zorgvuldig.conduct.statements.web;

import java.util.Optional;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatement;
import nl.zorgvuldig.platform.web.Form;

/// The board writes another version.
///
/// @param newest what it was filled with; empty for the first
public record StatementPublicationPage(Optional<ConfidentialityStatement> newest, Form form) {}
