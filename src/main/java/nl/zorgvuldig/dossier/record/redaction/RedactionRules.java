package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// When an item may be erased or rewritten: by the head who keeps the dossier and is no parent of the pupil, as it was
/// when the head
/// saw it, as long as it is not restricted, the dossier is not held for a legal claim, and no other work holds on to
/// it.
/// Facts in, decision out.
public final class RedactionRules {
    private static final int CLOSED_WEEKS = 6;

    private RedactionRules() {}

    /// What is known of the item.
    ///
    /// @param newest its newest version
    /// @param seen the version that the head saw
    /// @param restricted whether its processing is restricted
    /// @param held the last day of a legal hold
    /// @param own whether the head is a parent of the pupil
    /// @param keeps why other work holds on to it
    record Facts(
            int newest, int seen, boolean restricted, Optional<LocalDate> held, boolean own, List<Sentence> keeps) {
        private Facts notHeld() {
            return new Facts(newest, seen, restricted, Optional.empty(), own, keeps);
        }
    }

    /// @return why not; the first reason that cannot be taken away comes first
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static Optional<Sentence> objection(Facts facts) {
        if (facts.own) {
            return Optional.of(Sentence.of("dossier.redact.no.own"));
        }
        if (facts.held.isPresent()) {
            return Optional.of(Sentence.of("dossier.redact.no.held", facts.held.get()));
        }
        if (facts.restricted) {
            return Optional.of(Sentence.of("dossier.redact.no.restricted"));
        }
        if (!facts.keeps.isEmpty()) {
            return Optional.of(facts.keeps.getFirst());
        }
        return facts.newest == facts.seen ? Optional.empty() : Optional.of(Sentence.of("dossier.redact.no.changed"));
    }

    /// As for erasing. Words that are incorrect are closed and not destroyed, so a legal hold does not keep them in the
    /// dossier.
    ///
    /// @return why words of it may not go on this ground
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static Optional<Sentence> objection(Facts facts, RedactionGround ground) {
        return objection(ground == RedactionGround.INCORRECT ? facts.notHeld() : facts);
    }

    /// The last day on which versions are kept that were incorrect: who asked can go to court within six weeks (UAVG
    /// art. 35).
    static LocalDate closedUntil(LocalDate today) {
        return today.plusWeeks(CLOSED_WEEKS);
    }
}
