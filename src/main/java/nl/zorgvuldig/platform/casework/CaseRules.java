package nl.zorgvuldig.platform.casework;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// Rules for what can happen in a case. Facts in, answer out: no database, no clock, no framework.
///
/// @param <F> the file of this kind of case
/// @param <E> its events
/// @param <S> its states
public interface CaseRules<F extends CaseFile<?, E>, E, S> {
    /// The state before anything happened to the request.
    S begin(F file);

    S after(F file, S before, E event);

    /// The current state of the case.
    default S state(F file) {
        S state = begin(file);
        for (RecordedEvent<E> event : file.history()) {
            state = after(file, state, event.event());
        }
        return state;
    }

    /// Why an event of this kind cannot follow now; empty when it can.
    Optional<Sentence> whyNot(F file, Class<? extends E> event, LocalDate today);

    /// Who must act, until when.
    AwaitedAction waiting(F file, LocalDate today);
}
