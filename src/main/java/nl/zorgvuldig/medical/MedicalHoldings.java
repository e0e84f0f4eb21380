package nl.zorgvuldig.medical;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.SCHOOL_DOCTOR;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Medical files and the keys of their doctors. The program cannot read what a file says, so a copy
/// for a pupil says that there is something and with whom it can be read.
@Component
final class MedicalHoldings implements HoldsPersonalData {
    /// Stands where the text would.
    static final String CLOSED =
            "Verzegeld voor de schoolarts. De schoolarts kan dit lezen en u er een kopie van" + " geven.";

    private static final String CARE = "medical.purpose_of_keeping.care";
    private static final String KEYS = "medical.purpose_of_keeping.keys";

    private final MedicalStore store;
    private final WrappedKeyStore wrapped;
    private final ReopeningStore reopenings;
    private final PaperStore papers;
    private final PaperFiles files;
    private final DoctorKeyStore keys;
    private final SecretKeyStore secrets;
    private final Work work;
    private final Boards boards;

    MedicalHoldings(
            MedicalStore store,
            WrappedKeyStore wrapped,
            ReopeningStore reopenings,
            PaperStore papers,
            PaperFiles files,
            DoctorKeyStore keys,
            SecretKeyStore secrets,
            Work work,
            Boards boards) {
        this.store = store;
        this.wrapped = wrapped;
        this.reopenings = reopenings;
        this.papers = papers;
        this.files = files;
        this.keys = keys;
        this.secrets = secrets;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                file(MedicalStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                file(MedicalStore.TABLE, "sealed_content", DataKind.HEALTH, PUPIL),
                file(MedicalStore.TABLE, "author", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                file(MedicalStore.TABLE, "written_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                file(ReopeningStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                file(ReopeningStore.TABLE, "doctor", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                file(ReopeningStore.TABLE, "on_day", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                file(PaperStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                file(PaperStore.TABLE, "blob", DataKind.HEALTH, PUPIL),
                file(PaperStore.TABLE, "sealed_words", DataKind.HEALTH, PUPIL),
                file(WrappedKeyStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                file(WrappedKeyStore.TABLE, "sealed_key", DataKind.HEALTH, PUPIL),
                key(DoctorKeyStore.TABLE, "person", DataKind.REFERENCE),
                key(DoctorKeyStore.TABLE, "made_at", DataKind.ACTIVITY),
                key(DoctorKeyStore.TABLE, "ended_at", DataKind.ACTIVITY),
                key(SecretKeyStore.TABLE, "person", DataKind.REFERENCE),
                key(SecretKeyStore.TABLE, "sealed_secret", DataKind.REFERENCE),
                key(SecretKeyStore.TABLE, "sealed_recovery", DataKind.REFERENCE),
                key(SecretKeyStore.TABLE, "wrong_times", DataKind.ACTIVITY),
                key(SecretKeyStore.TABLE, "wrong_at", DataKind.ACTIVITY));
    }

    private static Holding file(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table, column, kind, subject, CARE, LegalBasis.CARE, MedicalKind.RETENTION_CLASS, Keeping.MEDICAL);
    }

    private static Holding key(String table, String column, DataKind kind) {
        return new Holding(table, column, kind, SCHOOL_DOCTOR, KEYS, LegalBasis.LEGAL_DUTY, "ACCOUNT", Keeping.ACCOUNT);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> closed(store.without(new PupilId(subject.id())));
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER -> {
                PersonId person = new PersonId(subject.id());
                yield keys.export(person).with(store.writtenBy(person)).with(reopenings.doneBy(person));
            }
        };
    }

    private static Export closed(Export rows) {
        return new Export(rows.rows().stream()
                .map(row -> row.with("sealed_content", CLOSED))
                .toList());
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        return boards.program(subject.board()).call(() -> destroyNow(subject, keeping));
    }

    private Removed destroyNow(Subject subject, Keeping keeping) {
        if (subject.kind() == PUPIL) {
            return keeping == Keeping.MEDICAL ? destroyFile(new PupilId(subject.id())) : Removed.nothing();
        }
        return keeping == Keeping.ACCOUNT ? destroyKeys(new PersonId(subject.id())) : Removed.nothing();
    }

    /// Files before rows: what stops halfway is found again by its rows. Of a pupil whose file may
    /// not go yet, the database gives no rows.
    private Removed destroyFile(PupilId pupil) {
        work.read(Act.DESTROY, () -> papers.blobs(pupil)).forEach(files::delete);
        return work.write(Act.DESTROY, () -> {
            int sealed = wrapped.delete(pupil);
            return new Removed(Map.of(
                    WrappedKeyStore.TABLE,
                    sealed,
                    ReopeningStore.TABLE,
                    reopenings.delete(pupil),
                    PaperStore.TABLE,
                    papers.delete(pupil),
                    MedicalStore.TABLE,
                    store.delete(pupil)));
        });
    }

    private Removed destroyKeys(PersonId person) {
        return work.write(Act.DESTROY, () -> {
            int locked = secrets.delete(person);
            return new Removed(Map.of(SecretKeyStore.TABLE, locked, DoctorKeyStore.TABLE, keys.delete(person)));
        });
    }
}
