/// What a roster file says in neutral records: groups, pupils, guardians and staff, the problems
/// found and the fields left out.
@NamedInterface("records")
@NullMarked
package nl.zorgvuldig.school.roster.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
