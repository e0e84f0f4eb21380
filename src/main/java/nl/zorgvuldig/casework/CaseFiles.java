package nl.zorgvuldig.casework;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records what happens in cases of one kind: each event all of it or nothing, and once, whoever
/// else is busy with the same case.
///
/// @param <F> the file of this kind of case
/// @param <E> its events
public final class CaseFiles<F extends CaseFile<?, E>, E> {
    private static final Logger LOG = LoggerFactory.getLogger(CaseFiles.class);

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
                _ -> work.read(act, () -> tables.reread(file))
                        .map(now -> overtaken(file, now, recorded))
                        .orElseGet(Outcome::conflict));
    }

    /// Nobody was first when nothing was added: then the database refused what the rules allow.
    private Outcome<Nothing> overtaken(F before, F now, Recorded<E> recorded) {
        if (now.history().size() == before.history().size()) {
            LOG.warn(
                    "refused although nobody was first: {}",
                    recorded.event().getClass().getName());
        }
        return overtaken(now, recorded);
    }

    private Outcome<Nothing> overtaken(F now, Recorded<E> recorded) {
        return now.history().stream().anyMatch(recorded::repeats) ? Outcome.done() : Outcome.conflict();
    }
}
