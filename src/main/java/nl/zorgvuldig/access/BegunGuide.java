package nl.zorgvuldig.access;

import nl.zorgvuldig.kernel.PersonName;

/// Somebody who guides a group from now on, because an import said so.
public record BegunGuide(PersonName name, String group) {}
