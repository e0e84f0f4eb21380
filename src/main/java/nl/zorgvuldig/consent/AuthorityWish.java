package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.kernel.PersonId;

/// What the head wants to record about one guardian.
///
/// @param until the last day; empty when no end is known
public record AuthorityWish(
        PersonId person, Authority authority, Evidence evidence, LocalDate from, Optional<LocalDate> until) {}
