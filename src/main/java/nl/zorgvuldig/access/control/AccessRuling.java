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

/// What the rules say to "may this person do this with this?", with a reason a parent can read. It opens nothing:
/// [AccessControl] writes it in the log, and cuts a key when it is a yes.
public sealed interface AccessRuling {
    /// Which clause says so.
    Clause clause();

    Sentence because();

    /// Its line in the log under its own clause, about nobody yet, in the name of who acts.
    default AuditEvent line(Clock clock, Act act) {
        return line(clock, act, clause());
    }

    /// @param clause under which the log keeps it
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

    /// @param via the group, function or assignment the relation runs through
    record Allowed(Clause clause, AccessRelation relation, Optional<UUID> via, Sentence because)
            implements AccessRuling {
        /// Through a function that somebody holds, whose days the reason says.
        ///
        /// @param because a key of the messages
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

    /// What kind of no it is.
    enum Why {
        NOT_ALLOWED,
        /// It is only too early, or over: nobody tried anything.
        NOT_NOW,
        /// Not theirs, in the words of what is closed today, so that nobody learns whose it is. In the
        /// log it is a no like any other.
        SAID_AS_NOT_NOW,
        /// There is no such thing, or the reader has nothing to do with it.
        NOT_THERE
    }
}
