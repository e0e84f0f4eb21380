/// The yearly consent round of a school: planning, messages and reminders, participants, closing
/// and withdrawal.
@NamedInterface("rounds")
@NullMarked
package nl.zorgvuldig.consent.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
