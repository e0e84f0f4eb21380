package nl.zorgvuldig.conduct.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.conduct.Signature;
import nl.zorgvuldig.conduct.Statement;
import nl.zorgvuldig.web.Form;

/// The statement as somebody reads and signs it.
///
/// @param statement what is to be signed, otherwise what binds; empty when the board has none
/// @param open whether it still has to be signed by this reader
/// @param signed what this reader signed, newest first
public record StatementPage(Optional<Statement> statement, boolean open, List<Signature> signed, Form form) {}
