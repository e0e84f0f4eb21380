package nl.zorgvuldig.privacy.retention.schedule;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.privacy.retention.RetentionTerm;

/// A change by which the board set another term for a class.
///
/// @param version counts the changes of a class, from 1
/// @param ground the law that requires the longer term; blank when it became shorter
public record RetentionTermChange(
        String code, int version, RetentionTerm term, String ground, PersonId by, Instant at) {}
