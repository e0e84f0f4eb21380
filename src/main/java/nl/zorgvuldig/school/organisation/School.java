package nl.zorgvuldig.school.organisation;

import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// A school of the board. `brin` is its number in the national register: two digits, two letters.
public record School(SchoolId id, String brin, String name) {}
