package nl.zorgvuldig.access.control.readers;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Someone who works at a school of the board and can sign in.
public record SchoolColleague(PersonId person, PersonName name) {}
