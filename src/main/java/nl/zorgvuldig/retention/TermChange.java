package nl.zorgvuldig.retention;

import java.time.Instant;
import nl.zorgvuldig.kernel.PersonId;

/// The board gave a class another term.
///
/// @param version counts the changes of a class, from 1
/// @param ground the law that asks for longer; blank when it became shorter
public record TermChange(String code, int version, Term term, String ground, PersonId by, Instant at) {}
