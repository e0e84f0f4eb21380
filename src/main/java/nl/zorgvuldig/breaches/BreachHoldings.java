package nl.zorgvuldig.breaches;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Whom a breach concerned, who was told of it, and who reported and handled it. What was written
/// about a breach is about several people at once: a copy says that somebody was concerned and
/// told, not what was said about others. Who reported stays an id, that stands for nobody once
/// the account is gone.
@Component
final class BreachHoldings implements HoldsPersonalData {
    private final BreachStore store;
    private final AffectedStore affected;
    private final TellingStore tellings;
    private final WarningStore warnings;
    private final StepStore steps;
    private final Work work;
    private final Boards boards;

    BreachHoldings(
            BreachStore store,
            AffectedStore affected,
            TellingStore tellings,
            WarningStore warnings,
            StepStore steps,
            Work work,
            Boards boards) {
        this.store = store;
        this.affected = affected;
        this.tellings = tellings;
        this.warnings = warnings;
        this.steps = steps;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return BreachColumns.ALL;
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        Stream<Export.Row> concerned = affected.listOf(new PupilId(subject.id())).stream()
                .map(one -> row(AffectedStore.TABLE, one.breach())
                        .with("pupil", one.pupil().toString()));
        Stream<Export.Row> told = tellings.listOf(new PersonId(subject.id())).stream()
                .map(one -> row(TellingStore.TABLE, one.breach())
                        .with("person", one.person().toString())
                        .with("taken_at", one.takenAt().toString()));
        Stream<Export.Row> reported = store.listBy(new PersonId(subject.id())).stream()
                .map(one -> row(BreachStore.TABLE, one.id())
                        .with("reported_by", one.reporter().toString())
                        .with("sealed_what", one.what()));
        return new Export(
                Stream.of(concerned, told, reported).flatMap(one -> one).toList());
    }

    private static Export.Row row(String table, BreachId breach) {
        return new Export.Row(table, Map.of()).with("breach", breach.toString());
    }

    /// A breach goes at the end of its own term; what points at a pupil or a parent goes with them.
    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        return switch (keeping) {
            case DOSSIER, REGISTER ->
                as(
                        subject,
                        () -> Removed.of(AffectedStore.TABLE, affected.delete(new PupilId(subject.id())))
                                .with(Removed.of(TellingStore.TABLE, tellings.delete(new PupilId(subject.id())))));
            case ACCOUNT ->
                as(subject, () -> Removed.of(TellingStore.TABLE, tellings.delete(new PersonId(subject.id()))));
            case MEDICAL,
                    EMERGENCY,
                    PERSONNEL,
                    PERSONNEL_TAX,
                    PERSONNEL_PAY,
                    APPLICANT,
                    BREACH,
                    MEDIA,
                    OUTBOX,
                    DRAFT,
                    LOG,
                    DIRECTORY -> Removed.nothing();
        };
    }

    /// All that was written about a breach, when its own term is over.
    void destroy(BreachId breach) {
        work.change(Act.DESTROY, () -> {
            affected.delete(breach);
            tellings.delete(breach);
            warnings.delete(breach);
            steps.delete(breach);
            store.delete(breach);
        });
    }

    private Removed as(Subject subject, Supplier<Removed> work) {
        return boards.program(subject.board()).call(() -> this.work.write(Act.DESTROY, work));
    }
}
