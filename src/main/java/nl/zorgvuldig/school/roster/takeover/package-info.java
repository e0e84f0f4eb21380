/// Carrying out a confirmed import plan: groups, pupils, guardians and staff.
@NullMarked
package nl.zorgvuldig.school.roster.takeover;

import org.jspecify.annotations.NullMarked;
