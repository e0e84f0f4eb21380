package nl.zorgvuldig.conduct.statements.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatement;
import nl.zorgvuldig.conduct.statements.StatementSignature;
import nl.zorgvuldig.platform.web.Form;

/// The statement as somebody reads and signs it.
///
/// @param statement what is to be signed, otherwise what binds; empty when the board has none
/// @param open whether it still has to be signed by this reader
/// @param signed what this reader signed, newest first
public record StatementPage(
        Optional<ConfidentialityStatement> statement, boolean open, List<StatementSignature> signed, Form form) {}
