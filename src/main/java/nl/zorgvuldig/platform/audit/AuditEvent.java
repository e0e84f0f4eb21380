package nl.zorgvuldig.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;

/// Event of the audit log: who (`actor`) did what (`act`) with whose data (`subject`), when, under
/// which clause, with which outcome, by which relation. Ids and codes only, so that the log can be
/// kept and proved after the person is gone.
///
/// @param id version 7, made at the same moment as `at`; sealing finds new events by it
/// @param at whole microseconds; finer parts are cut off
/// @param subject the pupil, or other person, whose data it is; empty when it is about nobody in
///     particular
/// @param relation a short code in small letters: by which relation it was allowed (`group`,
///     `head`), or `none`
/// @param via what that relation runs through: the group, the assignment, the session
/// @param count number of results, for lists, searches and imports; days since the last day, for
///     what is destroyed after somebody left; otherwise 0
public record AuditEvent(
        EventId id,
        BoardId board,
        Instant at,
        PersonId actor,
        Act act,
        Optional<UUID> subject,
        Clause clause,
        AuditOutcome outcome,
        String relation,
        Optional<UUID> via,
        int count) {
    /// Refused because of time alone: too early, or over. Nobody attempted anything improper.
    public static final String NOT_OPEN = "not-open";

    private static final Pattern RELATION = Pattern.compile("[a-z][a-z_-]{0,31}");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    public AuditEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (id.value().version() != 7) {
            throw new IllegalArgumentException("the id of a line in the log is a version 7 UUID");
        }
        if (at.isBefore(Instant.EPOCH) || at.isAfter(END)) {
            throw new IllegalArgumentException("the log has no room for this moment: " + at);
        }
        if (!RELATION.matcher(relation).matches()) {
            throw new IllegalArgumentException("a relation in the log is a short code in small letters");
        }
        if (count < 0) {
            throw new IllegalArgumentException("a number of results cannot be " + count);
        }
    }

    /// An event of this moment about nobody in particular; to be completed with [#about],
    /// [#through] and [#counting].
    public static AuditEvent of(Clock clock, Acting acting, Clause clause, AuditOutcome outcome, String relation) {
        return of(clock, acting, acting.act(), clause, outcome, relation);
    }

    /// @param act also one for which the acting person has to sign in more strongly first
    public static AuditEvent of(
            Clock clock, Acting acting, Act act, Clause clause, AuditOutcome outcome, String relation) {
        Instant now = clock.instant();
        return new AuditEvent(
                new EventId(Id.next(Clock.fixed(now, clock.getZone()))),
                acting.board(),
                now,
                acting.person(),
                act,
                Optional.empty(),
                clause,
                outcome,
                relation,
                Optional.empty(),
                0);
    }

    /// The same event, about this person's data.
    public AuditEvent about(Id person) {
        Optional<UUID> about = Optional.of(person.value());
        return new AuditEvent(id, board, at, actor, act, about, clause, outcome, relation, via, count);
    }

    /// The same event, allowed through this group, assignment or session.
    public AuditEvent through(Id what) {
        return through(what.value());
    }

    public AuditEvent through(UUID what) {
        Optional<UUID> through = Optional.of(what);
        return new AuditEvent(id, board, at, actor, act, subject, clause, outcome, relation, through, count);
    }

    /// The same event, with a number of results.
    public AuditEvent counting(int results) {
        return new AuditEvent(id, board, at, actor, act, subject, clause, outcome, relation, via, results);
    }
}
