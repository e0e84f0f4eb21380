package nl.zorgvuldig.roster;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.EnumSet;
import java.util.List;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What importing keeps: for an hour the file that waits for a yes and what came of it, about a
/// whole school and under no one's name; and for as long as a child's dossier which guardian a key
/// of another system stands for, and what was decided about who seemed to have left.
@Component
final class RosterHoldings extends DeclaredHoldings {
    private static final String PERSON_KEY = "roster.person_key";

    private final PersonKeyStore keys;
    private final LeaverStore leavers;

    RosterHoldings(PersonKeyStore keys, LeaverStore leavers, ProgramWork program) {
        super(program);
        this.keys = keys;
        this.leavers = leavers;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("roster.purpose.draft", LegalBasis.PUBLIC_TASK, "IMPORT_DRAFT", Keeping.DRAFT)
                .table("roster.draft")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "created_by")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "sealed_file")
                .table("roster.leaver")
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .alsoFor("roster.purpose.key", LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", Keeping.DOSSIER)
                .table(PERSON_KEY)
                .columns(GUARDIAN, DataKind.REFERENCE, "person")
                .columns(GUARDIAN, DataKind.LOOK_UP, "key_hash")
                .exports(RosterHoldings::guardian, this::known)
                .destroys(RosterHoldings::guardian, EnumSet.of(Keeping.DOSSIER), this::delete)
                .asMaintenance()
                .alsoFor("roster.purpose.leaving", LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", Keeping.DOSSIER)
                .table(LeaverStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "school", "why", "leaving", "seen_at")
                .table(LeaverStore.EVENTS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "what", "reason")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "made_by", "made_at")
                .exportsPupil(leavers::export)
                .exportsPerson(leavers::exportMadeBy)
                .destroysOfPupil(
                        Keeping.DOSSIER,
                        pupil -> Removed.of(LeaverStore.EVENTS, leavers.deleteEvents(pupil))
                                .with(Removed.of(LeaverStore.TABLE, leavers.delete(pupil))));
    }

    private static boolean guardian(Subject subject) {
        return subject.kind() == GUARDIAN;
    }

    private Export known(Subject guardian) {
        int known = keys.count(new PersonId(guardian.id()));
        return known == 0
                ? Export.nothing()
                : new Export(List.of(Export.Row.of(PERSON_KEY).with("key_hash", Integer.toString(known))));
    }

    private Removed delete(Subject guardian) {
        return Removed.of(PERSON_KEY, keys.delete(new PersonId(guardian.id())));
    }
}
