package nl.zorgvuldig.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.database.OvertakenException;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;

/// Records what happens in cases of one kind: each event all of it or nothing, and once, whoever
/// else is busy with the same case.
///
/// @param <F> the file of this kind of case
/// @param <E> its events
public final class CaseFiles<F extends CaseFile<?, E>, E> {
    private final CaseTables<F, E> tables;
    private final Work work;
    private final Clock clock;

    public CaseFiles(CaseTables<F, E> tables, Work work, Clock clock) {
        this.tables = tables;
        this.work = work;
        this.clock = clock;
    }

    /// Records an event as the acting person. The same sent again is done already; of two at once
    /// one is done, and the other hears that somebody was first.
    ///
    /// @param seen how many events the acting person saw
    /// @param objections to the event, asked when nothing else happened since
    /// @param withIt what belongs to the event, in the same unit of work
    public Outcome<Nothing> record(
            Act act, F file, int seen, E event, Supplier<List<Objection>> objections, Runnable withIt) {
        Recorded<E> recorded = new Recorded<>(seen + 1, Acting.current().person(), clock.instant(), event);
        if (file.history().size() != seen) {
            return overtaken(file, recorded);
        }
        List<Objection> against = objections.get();
        if (!against.isEmpty()) {
            return Outcome.rejected(against);
        }
        return work.once(
                act,
                () -> {
                    tables.add(file, recorded);
                    withIt.run();
                    return Outcome.done();
                },
                somebodyWasFirst -> overtaken(act, file, recorded, somebodyWasFirst));
    }

    /// Not by an event when nothing was added: then it was refused for another reason.
    private Outcome<Nothing> overtaken(Act act, F file, Recorded<E> recorded, OvertakenException refused) {
        Optional<F> now = work.read(act, () -> tables.reread(file));
        if (now.filter(one -> one.history().size() == file.history().size()).isPresent()) {
            throw refused;
        }
        return now.map(one -> overtaken(one, recorded)).orElseGet(Outcome::conflict);
    }

    private Outcome<Nothing> overtaken(F now, Recorded<E> recorded) {
        return now.history().stream().anyMatch(recorded::repeats) ? Outcome.done() : Outcome.conflict();
    }
}
