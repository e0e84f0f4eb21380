package nl.zorgvuldig.school.roster;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import java.util.EnumSet;
import java.util.List;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.school.roster.leavers.ProposedLeaverStore;
import nl.zorgvuldig.school.roster.matching.PersonKeyStore;
import org.springframework.stereotype.Component;

/// Data kept by imports. For an hour: the file that awaits confirmation and the result, about a
/// whole school and under no one's name. As long as a child's dossier: the guardian behind each key
/// of another system, and the decisions on proposed leavers.
@Component
final class RosterHoldings extends DeclaredHoldings {
    private static final String PERSON_KEY = "roster.person_key";

    private final PersonKeyStore keys;
    private final ProposedLeaverStore leavers;

    RosterHoldings(PersonKeyStore keys, ProposedLeaverStore leavers, SystemWork program) {
        super(program);
        this.keys = keys;
        this.leavers = leavers;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("roster.purpose.draft", LegalBasis.PUBLIC_TASK, "IMPORT_DRAFT", RetentionPurpose.DRAFT)
                .table("roster.draft")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "created_by")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "sealed_file")
                .table("roster.leaver")
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .alsoFor("roster.purpose.key", LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", RetentionPurpose.DOSSIER)
                .table(PERSON_KEY)
                .columns(GUARDIAN, DataKind.REFERENCE, "person")
                .columns(GUARDIAN, DataKind.LOOK_UP, "key_hash")
                .exports(RosterHoldings::guardian, this::known)
                .destroys(RosterHoldings::guardian, EnumSet.of(RetentionPurpose.DOSSIER), this::delete)
                .asMaintenance()
                .alsoFor("roster.purpose.leaving", LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", RetentionPurpose.DOSSIER)
                .table(ProposedLeaverStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "school", "why", "leaving", "seen_at")
                .table(ProposedLeaverStore.EVENTS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "what", "reason")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "made_by", "made_at")
                .exportsPupil(leavers::export)
                .exportsPerson(leavers::exportMadeBy)
                .destroysOfPupil(
                        RetentionPurpose.DOSSIER,
                        pupil -> RemovedRows.of(ProposedLeaverStore.EVENTS, leavers.deleteEvents(pupil))
                                .with(RemovedRows.of(ProposedLeaverStore.TABLE, leavers.delete(pupil))));
    }

    private static boolean guardian(DataSubject subject) {
        return subject.kind() == GUARDIAN;
    }

    private PersonalDataExport known(DataSubject guardian) {
        int known = keys.count(new PersonId(guardian.id()));
        return known == 0
                ? PersonalDataExport.nothing()
                : new PersonalDataExport(
                        List.of(PersonalDataExport.Row.of(PERSON_KEY).with("key_hash", Integer.toString(known))));
    }

    private RemovedRows delete(DataSubject guardian) {
        return RemovedRows.of(PERSON_KEY, keys.delete(new PersonId(guardian.id())));
    }
}
