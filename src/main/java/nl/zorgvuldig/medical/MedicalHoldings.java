package nl.zorgvuldig.medical;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.SCHOOL_DOCTOR;

import java.util.EnumSet;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Medical files and the keys of their doctors. The program cannot read what a file says, so a copy
/// for a pupil says that there is something and with whom it can be read.
@Component
final class MedicalHoldings extends DeclaredHoldings {
    /// Stands where the text would.
    static final String CLOSED =
            "Verzegeld voor de schoolarts. De schoolarts kan dit lezen en u er een kopie van" + " geven.";

    private final MedicalStore store;
    private final WrappedKeyStore wrapped;
    private final ReopeningStore reopenings;
    private final PaperStore papers;
    private final PaperFiles files;
    private final DoctorKeyStore keys;
    private final SecretKeyStore secrets;

    MedicalHoldings(
            MedicalStore store,
            WrappedKeyStore wrapped,
            ReopeningStore reopenings,
            PaperStore papers,
            PaperFiles files,
            DoctorKeyStore keys,
            SecretKeyStore secrets,
            ProgramWork program) {
        super(program);
        this.store = store;
        this.wrapped = wrapped;
        this.reopenings = reopenings;
        this.papers = papers;
        this.files = files;
        this.keys = keys;
        this.secrets = secrets;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "medical.purpose_of_keeping.care",
                        LegalBasis.CARE,
                        MedicalKind.RETENTION_CLASS,
                        Keeping.MEDICAL)
                .table(MedicalStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.HEALTH, "sealed_content")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "author", "written_at")
                .table(ReopeningStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "doctor", "on_day")
                .table(PaperStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.HEALTH, "blob", "sealed_words")
                .table(WrappedKeyStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.HEALTH, "sealed_key")
                .alsoFor("medical.purpose_of_keeping.keys", LegalBasis.LEGAL_DUTY, "ACCOUNT", Keeping.ACCOUNT)
                .table(DoctorKeyStore.TABLE)
                .columns(SCHOOL_DOCTOR, DataKind.REFERENCE, "person")
                .columns(SCHOOL_DOCTOR, DataKind.ACTIVITY, "made_at", "ended_at")
                .table(SecretKeyStore.TABLE)
                .columns(SCHOOL_DOCTOR, DataKind.REFERENCE, "person", "sealed_secret", "sealed_recovery")
                .columns(SCHOOL_DOCTOR, DataKind.ACTIVITY, "wrong_times", "wrong_at")
                .exportsPupil(
                        pupil -> Export.of(store.without(pupil).rows(), row -> row.with("sealed_content", CLOSED)))
                .exportsPerson(person ->
                        keys.export(person).with(store.writtenBy(person)).with(reopenings.doneBy(person)))
                .destroysOfPupil(Keeping.MEDICAL, this::deleteFile)
                .filesFirst(subject -> papers.blobs(new PupilId(subject.id())), files::delete)
                .destroys(
                        subject -> subject.kind() != PUPIL,
                        EnumSet.of(Keeping.ACCOUNT),
                        subject -> deleteKeys(new PersonId(subject.id())));
    }

    /// Of a pupil whose file may not go yet, the database gives no rows.
    private Removed deleteFile(PupilId pupil) {
        return Removed.of(WrappedKeyStore.TABLE, wrapped.delete(pupil))
                .with(Removed.of(ReopeningStore.TABLE, reopenings.delete(pupil)))
                .with(Removed.of(PaperStore.TABLE, papers.delete(pupil)))
                .with(Removed.of(MedicalStore.TABLE, store.delete(pupil)));
    }

    private Removed deleteKeys(PersonId person) {
        return Removed.of(SecretKeyStore.TABLE, secrets.delete(person))
                .with(Removed.of(DoctorKeyStore.TABLE, keys.delete(person)));
    }
}
