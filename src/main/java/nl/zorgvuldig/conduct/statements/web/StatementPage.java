package nl.zorgvuldig.conduct.statements.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.conduct.statements.ConfidentialityStatement;
import nl.zorgvuldig.conduct.statements.StatementSignature;
import nl.zorgvuldig.platform.web.Form;

/// The statement, for reading and signing.
///
/// @param statement the one to be signed, otherwise the binding one; empty when the board has none
/// @param open whether this reader still has to sign it
/// @param signed the reader's signatures, newest first
public record StatementPage(
        Optional<ConfidentialityStatement> statement, boolean open, List<StatementSignature> signed, Form form) {}
