package nl.zorgvuldig.identity;

import java.io.Serializable;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;

/// Who signed in. Ids and a code only; a controller takes it as a parameter.
public record SignedIn(BoardId board, PersonId person, AccountKind kind) implements Serializable {}
