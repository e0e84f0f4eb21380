package nl.zorgvuldig.school;

import nl.zorgvuldig.kernel.SchoolId;

/// A school of the board. `brin` is its number in the national register: two digits, two letters.
public record School(SchoolId id, String brin, String name) {}
