package nl.zorgvuldig.platform.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;

/// Search criteria for events of the log; an event matches all that are given.
///
/// @param from first moment, included
/// @param until last moment, excluded
public record LogSearch(
        Optional<PersonId> actor,
        Optional<UUID> subject,
        Optional<Act> act,
        Optional<AuditOutcome> outcome,
        Optional<Clause> clause,
        Instant from,
        Instant until) {
    public static LogSearch period(Instant from, Instant until) {
        return new LogSearch(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), from, until);
    }

    public LogSearch by(PersonId person) {
        Optional<PersonId> by = Optional.of(person);
        return new LogSearch(by, subject, act, outcome, clause, from, until);
    }

    public LogSearch about(Id person) {
        Optional<UUID> about = Optional.of(person.value());
        return new LogSearch(actor, about, act, outcome, clause, from, until);
    }

    public LogSearch doing(Act what) {
        Optional<Act> doing = Optional.of(what);
        return new LogSearch(actor, subject, doing, outcome, clause, from, until);
    }

    public LogSearch ending(AuditOutcome how) {
        Optional<AuditOutcome> ending = Optional.of(how);
        return new LogSearch(actor, subject, act, ending, clause, from, until);
    }

    public LogSearch under(Clause rule) {
        Optional<Clause> under = Optional.of(rule);
        return new LogSearch(actor, subject, act, outcome, under, from, until);
    }
}
