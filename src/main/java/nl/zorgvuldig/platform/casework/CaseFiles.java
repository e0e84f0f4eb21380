package nl.zorgvuldig.platform.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records what happens in cases of one kind: each event completely or not at all, and exactly
/// once, even when somebody else works on the same case.
///
/// @param <F> the file of this kind of case
/// @param <E> its events
public final class CaseFiles<F extends CaseFile<?, E>, E> {
    private static final Logger LOG = LoggerFactory.getLogger(CaseFiles.class);

    private static final String REFUSED = "refused although nobody was first: {}";

    private final CaseTables<F, E> tables;
    private final Work work;
    private final Clock clock;

    public CaseFiles(CaseTables<F, E> tables, Work work, Clock clock) {
        this.tables = tables;
        this.work = work;
        this.clock = clock;
    }

    /// Records an event as the acting person. Sending the same event again counts as done; of two
    /// different events at once one is recorded, and the other gets a conflict. What the program
    /// notes meanwhile does not keep anybody from acting.
    ///
    /// @param seen how many events the acting person saw
    /// @param objections to the event, evaluated when nothing else happened since
    /// @param withIt further work for the event, in the same unit of work
    public Outcome<Nothing> record(
            Act act, F file, int seen, E event, Supplier<List<Objection>> objections, Runnable withIt) {
        if (file.overtook(seen)) {
            return overtaken(file, seen, event);
        }
        List<Objection> against = objections.get();
        if (!against.isEmpty()) {
            return Outcome.rejected(against);
        }
        return once(
                act,
                file,
                event,
                withIt,
                now -> now.overtook(seen)
                                || now.history().size() == file.history().size()
                        ? overtaken(file, now, seen, event)
                        : once(act, now, event, withIt, again -> overtaken(now, again, seen, event)));
    }

    private Outcome<Nothing> once(Act act, F file, E event, Runnable withIt, Function<F, Outcome<Nothing>> meanwhile) {
        return work.once(
                act,
                () -> {
                    add(file, event);
                    withIt.run();
                    return Outcome.done();
                },
                _ -> work.read(act, () -> tables.reread(file)).map(meanwhile).orElseGet(Outcome::conflict));
    }

    /// Judges and records on the current case, locked against changes by others. Of two at once one
    /// is done, and the other gets a conflict, also when both want the same.
    ///
    /// @param seen how many events the acting person saw
    /// @param judging inside the unit of work: answers, and [#add]s what is recorded
    public <A> Outcome<A> judge(Act act, F file, int seen, Function<F, Outcome<A>> judging) {
        return work.once(
                act,
                () -> tables.hold(file)
                        .filter(now -> !now.overtook(seen))
                        .map(judging)
                        .orElseGet(Outcome::conflict),
                _ -> {
                    warn(act, file);
                    return Outcome.conflict();
                });
    }

    /// Records what the program does or notes by itself, on the case as it was read.
    ///
    /// @param withIt further work for the event, in the same unit of work
    /// @return whether it was recorded; not when anything else happened since
    public boolean note(Act act, F file, E event, Runnable withIt) {
        return work.once(act, () -> noteNow(file, event, withIt), _ -> {
            warn(act, file);
            return false;
        });
    }

    private boolean noteNow(F file, E event, Runnable withIt) {
        return tables.hold(file)
                .filter(now -> now.history().size() == file.history().size())
                .map(now -> {
                    add(now, event);
                    withIt.run();
                    return true;
                })
                .orElse(false);
    }

    /// Logs a warning when the database refused although nobody was first.
    private void warn(Act act, F before) {
        work.read(act, () -> tables.reread(before))
                .filter(now -> now.history().size() == before.history().size())
                .ifPresent(_ -> LOG.warn(REFUSED, before.getClass().getName()));
    }

    /// Adds an event as the acting person, inside a unit of work that judged the case.
    public RecordedEvent<E> add(F file, E event) {
        RecordedEvent<E> recorded = file.next(Acting.current().person(), clock.instant(), event);
        tables.add(file, recorded);
        return recorded;
    }

    /// When no event was added, nobody was first: then the database refused what the rules allow.
    private Outcome<Nothing> overtaken(F before, F now, int seen, E event) {
        if (now.history().size() == before.history().size()) {
            LOG.warn(REFUSED, event.getClass().getName());
        }
        return overtaken(now, seen, event);
    }

    private Outcome<Nothing> overtaken(F now, int seen, E event) {
        return first(now, seen)
                        .filter(recorded ->
                                recorded.by().equals(Acting.current().person())
                                        && recorded.event().equals(event))
                        .isPresent()
                ? Outcome.done()
                : Outcome.conflict();
    }

    /// The first event after those seen, except what the program noted.
    private Optional<RecordedEvent<E>> first(F now, int seen) {
        return now.history().stream()
                .filter(recorded -> seen >= 0 && recorded.number() > seen)
                .filter(recorded -> !now.quiet(recorded.event()))
                .findFirst();
    }
}
