package nl.zorgvuldig.privacy.breaches.upkeep;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import java.util.EnumSet;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.privacy.breaches.Breach;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachPartStore;
import nl.zorgvuldig.privacy.breaches.BreachStore;
import nl.zorgvuldig.privacy.breaches.affected.AffectedPupil;
import nl.zorgvuldig.privacy.breaches.affected.AffectedPupilStore;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotification;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotificationStore;
import nl.zorgvuldig.privacy.breaches.warnings.BreachWarningStore;
import org.springframework.stereotype.Component;

/// Personal data that breaches hold: whom a breach affected, who was informed, and who reported
/// and handled it. The text of a breach concerns several people at once, so an export says that
/// somebody was affected and informed, not what was written about others. The reporter remains as
/// an id, which refers to nobody once the account is gone.
@Component
final class BreachHoldings extends DeclaredHoldings {
    private final BreachStore store;
    private final AffectedPupilStore affected;
    private final SubjectNotificationStore tellings;
    private final BreachWarningStore warnings;
    private final BreachPartStore parts;
    private final Work work;

    BreachHoldings(
            BreachStore store,
            AffectedPupilStore affected,
            SubjectNotificationStore tellings,
            BreachWarningStore warnings,
            BreachPartStore parts,
            Work work,
            SystemWork program) {
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
        return Holdings.keptFor("breaches.purpose", LegalBasis.LEGAL_DUTY, "BREACH", RetentionPurpose.BREACH)
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
                .table(AffectedPupilStore.SELECTIONS)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "actor")
                .columns(STAFF, DataKind.ACTIVITY, "taken_by")
                .table(AffectedPupilStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .table(SubjectNotificationStore.TABLE)
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
                        EnumSet.of(RetentionPurpose.DOSSIER, RetentionPurpose.REGISTER),
                        subject -> remove(new PupilId(subject.id())))
                .destroysWithAccount(person -> RemovedRows.of(SubjectNotificationStore.TABLE, tellings.delete(person)));
    }

    private PersonalDataExport about(DataSubject subject) {
        PersonId person = new PersonId(subject.id());
        return PersonalDataExport.of(affected.listOf(new PupilId(subject.id())), BreachHoldings::plain)
                .with(PersonalDataExport.of(tellings.listOf(person), BreachHoldings::plain))
                .with(PersonalDataExport.of(store.listBy(person), BreachHoldings::plain));
    }

    private static PersonalDataExport.Row plain(AffectedPupil concerned) {
        return row(AffectedPupilStore.TABLE, concerned.breach())
                .with("pupil", concerned.pupil().toString());
    }

    private static PersonalDataExport.Row plain(SubjectNotification told) {
        return row(SubjectNotificationStore.TABLE, told.breach())
                .with("person", told.person().toString())
                .with("taken_at", told.takenAt().toString());
    }

    private static PersonalDataExport.Row plain(Breach reported) {
        return row(BreachStore.TABLE, reported.id())
                .with("reported_by", reported.reporter().toString())
                .with("sealed_what", reported.what());
    }

    private static PersonalDataExport.Row row(String table, BreachId breach) {
        return PersonalDataExport.Row.of(table).with("breach", breach.toString());
    }

    /// Removes the references to a pupil and the parents; the breach itself is destroyed at the
    /// end of its own term.
    private RemovedRows remove(PupilId pupil) {
        return RemovedRows.of(AffectedPupilStore.TABLE, affected.delete(pupil))
                .with(RemovedRows.of(SubjectNotificationStore.TABLE, tellings.delete(pupil)));
    }

    /// Destroys everything written about a breach, at the end of its own term.
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
