/// The yearly consent round of a school: planning, messages and reminders, who takes part, closing
/// and withdrawal.
@NamedInterface("rounds")
@NullMarked
package nl.zorgvuldig.consent.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
