package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.EnumSet;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
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
final class BreachHoldings extends DeclaredHoldings {
    private final BreachStore store;
    private final AffectedStore affected;
    private final TellingStore tellings;
    private final WarningStore warnings;
    private final BreachPartStore parts;
    private final Work work;

    BreachHoldings(
            BreachStore store,
            AffectedStore affected,
            TellingStore tellings,
            WarningStore warnings,
            BreachPartStore parts,
            Work work,
            ProgramWork program) {
        super(program);
        this.store = store;
        this.affected = affected;
        this.tellings = tellings;
        this.warnings = warnings;
        this.parts = parts;
        this.work = work;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("breaches.purpose", LegalBasis.LEGAL_DUTY, "BREACH", Keeping.BREACH)
                .table(BreachStore.TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "reported_by")
                .columns(ACCOUNT_HOLDER, DataKind.MESSAGE, "sealed_what", "sealed_done")
                .table(BreachPartStore.ASSESSMENTS)
                .columns(STAFF, DataKind.ACTIVITY, "assessed_by")
                .columns(ACCOUNT_HOLDER, DataKind.MESSAGE, "sealed_text")
                .table(BreachPartStore.NOTICES)
                .columns(STAFF, DataKind.ACTIVITY, "recorded_by")
                .columns(ACCOUNT_HOLDER, DataKind.MESSAGE, "sealed_text")
                .table(BreachPartStore.ANNOUNCEMENTS)
                .columns(STAFF, DataKind.ACTIVITY, "made_by")
                .columns(ACCOUNT_HOLDER, DataKind.MESSAGE, "sealed_text")
                .table(BreachPartStore.CLOSINGS)
                .columns(STAFF, DataKind.ACTIVITY, "closed_by")
                .columns(ACCOUNT_HOLDER, DataKind.MESSAGE, "sealed_text")
                .table(AffectedStore.SELECTIONS)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "actor")
                .columns(STAFF, DataKind.ACTIVITY, "taken_by")
                .table(AffectedStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .table(TellingStore.TABLE)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(STAFF, DataKind.ACTIVITY, "told_by")
                .columns(
                        ACCOUNT_HOLDER,
                        DataKind.MESSAGE,
                        "mail",
                        "route",
                        "failed",
                        "taken_at",
                        "printed_at",
                        "told_at")
                .exports(_ -> true, this::about)
                .destroys(
                        _ -> true,
                        EnumSet.of(Keeping.DOSSIER, Keeping.REGISTER),
                        subject -> remove(new PupilId(subject.id())))
                .destroysWithAccount(person -> Removed.of(TellingStore.TABLE, tellings.delete(person)));
    }

    private Export about(Subject subject) {
        PersonId person = new PersonId(subject.id());
        return Export.of(affected.listOf(new PupilId(subject.id())), BreachHoldings::plain)
                .with(Export.of(tellings.listOf(person), BreachHoldings::plain))
                .with(Export.of(store.listBy(person), BreachHoldings::plain));
    }

    private static Export.Row plain(Affected concerned) {
        return row(AffectedStore.TABLE, concerned.breach())
                .with("pupil", concerned.pupil().toString());
    }

    private static Export.Row plain(Telling told) {
        return row(TellingStore.TABLE, told.breach())
                .with("person", told.person().toString())
                .with("taken_at", told.takenAt().toString());
    }

    private static Export.Row plain(Breach reported) {
        return row(BreachStore.TABLE, reported.id())
                .with("reported_by", reported.reporter().toString())
                .with("sealed_what", reported.what());
    }

    private static Export.Row row(String table, BreachId breach) {
        return Export.Row.of(table).with("breach", breach.toString());
    }

    /// A breach goes at the end of its own term; what points at a pupil or a parent goes with them.
    private Removed remove(PupilId pupil) {
        return Removed.of(AffectedStore.TABLE, affected.delete(pupil))
                .with(Removed.of(TellingStore.TABLE, tellings.delete(pupil)));
    }

    /// All that was written about a breach, when its own term is over.
    void destroy(BreachId breach) {
        work.change(Act.DESTROY, () -> {
            affected.delete(breach);
            tellings.delete(breach);
            warnings.delete(breach);
            parts.delete(breach);
            store.delete(breach);
        });
    }
}
