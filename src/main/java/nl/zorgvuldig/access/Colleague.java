package nl.zorgvuldig.access;

import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;

/// Someone who works at a school of the board and can sign in.
public record Colleague(PersonId person, PersonName name) {}
