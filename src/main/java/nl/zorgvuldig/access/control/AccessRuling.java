package nl.zorgvuldig.access.control;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.organisation.HeldFunction;

/// What the rules answer to "may this person do this with this?", with a reason a parent can read.
/// It grants no access by itself: [AccessControl] logs it, and makes a key when it is a permission.
public sealed interface AccessRuling {
    /// The clause it follows from.
    Clause clause();

    Sentence because();

    /// Its audit event under its own clause, without a subject yet, in the name of the acting
    /// person.
    default AuditEvent line(Clock clock, Act act) {
        return line(clock, act, clause());
    }

    /// @param clause under which the log keeps the event
    default AuditEvent line(Clock clock, Act act, Clause clause) {
        Acting acting = Acting.current();
        return switch (this) {
            case Allowed yes -> {
                AuditEvent line = AuditEvent.of(
                        clock,
                        acting,
                        act,
                        clause,
                        AuditOutcome.GRANTED,
                        yes.relation().code());
                yield yes.via().map(line::through).orElse(line);
            }
            case Denied no ->
                AuditEvent.of(
                        clock,
                        acting,
                        act,
                        clause,
                        AuditOutcome.REFUSED,
                        no.why() == Why.NOT_NOW ? AuditEvent.NOT_OPEN : AccessRelation.NONE.code());
        };
    }

    /// @param via the group, function or assignment that the relation depends on
    record Allowed(Clause clause, AccessRelation relation, Optional<UUID> via, Sentence because)
            implements AccessRuling {
        /// Through a function that somebody holds; the reason gives its dates.
        ///
        /// @param because a message key
        public static Allowed through(HeldFunction held, Clause clause, AccessRelation relation, String because) {
            return new Allowed(clause, relation, Optional.of(held.id()), Sentence.of(because, held.period()));
        }
    }

    record Denied(Clause clause, Sentence because, Why why) implements AccessRuling {
        public Denied(Clause clause, Sentence because) {
            this(clause, because, Why.NOT_ALLOWED);
        }

        public static Denied notThere(Clause clause, Sentence because) {
            return new Denied(clause, because, Why.NOT_THERE);
        }
    }

    /// Kind of refusal.
    enum Why {
        NOT_ALLOWED,
        /// It is merely too early, or over: nobody tried anything.
        NOT_NOW,
        /// It does not exist, or the reader has nothing to do with it.
        NOT_THERE
    }
}
