/// The content of a roster file in neutral records: groups, pupils, guardians and staff, the
/// problems found and the fields dropped.
@NamedInterface("records")
@NullMarked
package nl.zorgvuldig.school.roster.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
