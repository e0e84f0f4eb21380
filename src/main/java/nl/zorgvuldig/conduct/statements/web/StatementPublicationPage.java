package nl.zorgvuldig.conduct.statements.web;

import java.util.Optional;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatement;
import nl.zorgvuldig.platform.web.Form;

/// Form for the board to publish another version.
///
/// @param newest version the form was filled with; empty for the first
public record StatementPublicationPage(Optional<ConfidentialityStatement> newest, Form form) {}
