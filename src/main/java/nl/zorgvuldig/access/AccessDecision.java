package nl.zorgvuldig.access;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this person do this with this pupil's dossier?", with a reason a parent can
/// read.
public sealed interface AccessDecision {
    Clause clause();

    Sentence because();

    /// The key to one dossier, for one act, usable once. Only this package cuts keys; when it
    /// leaves the desk its line in the log is committed.
    final class Granted implements AccessDecision {
        private final PersonId person;
        private final PupilId pupil;
        private final Act act;
        private final Clause clause;
        private final Relation relation;
        private final Optional<UUID> via;
        private final Sentence because;
        private final AtomicBoolean used = new AtomicBoolean();

        Granted(
                PersonId person,
                PupilId pupil,
                Act act,
                Clause clause,
                Relation relation,
                Optional<UUID> via,
                Sentence because) {
            this.person = person;
            this.pupil = pupil;
            this.act = act;
            this.clause = clause;
            this.relation = relation;
            this.via = via;
            this.because = because;
        }

        /// The same answer, which opens nothing: to show a form with.
        Granted toLook() {
            Granted shown = new Granted(person, pupil, act, clause, relation, via, because);
            shown.used.set(true);
            return shown;
        }

        /// Turns the key.
        ///
        /// @return whose dossier it opens
        /// @throws IllegalStateException when the key is for another act, or was used before
        public PupilId use(Act wanted) {
            if (act != wanted || !used.compareAndSet(false, true)) {
                throw new IllegalStateException("this key is for " + act + ", once");
            }
            return pupil;
        }

        public PersonId person() {
            return person;
        }

        public PupilId pupil() {
            return pupil;
        }

        public Relation relation() {
            return relation;
        }

        /// The group or assignment the relation runs through.
        public Optional<UUID> via() {
            return via;
        }

        @Override
        public Clause clause() {
            return clause;
        }

        @Override
        public Sentence because() {
            return because;
        }
    }

    /// No, and which clause says so.
    ///
    /// @param ofTime whether it is only too early, or over: nobody tried anything
    record Refused(Clause clause, Sentence because, boolean ofTime) implements AccessDecision {
        public Refused(Clause clause, Sentence because) {
            this(clause, because, false);
        }
    }
}
