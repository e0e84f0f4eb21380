package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.platform.holdings.SubjectKind.SCHOOL_DOCTOR;

import java.util.EnumSet;
import nl.zorgvuldig.care.medical.documents.MedicalDocumentFiles;
import nl.zorgvuldig.care.medical.documents.MedicalDocumentStore;
import nl.zorgvuldig.care.medical.formerpatients.MedicalReopeningStore;
import nl.zorgvuldig.care.medical.keys.DoctorKeyStore;
import nl.zorgvuldig.care.medical.keys.SecretKeyStore;
import nl.zorgvuldig.care.medical.sealing.WrappedKeyStore;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Medical files and the keys of their doctors. The program cannot read the content of a file, so a
/// copy for a pupil says that there is something and with whom it can be read.
@Component
public final class MedicalHoldings extends DeclaredHoldings {
    /// Placeholder shown in place of the text.
    static final String CLOSED =
            "Verzegeld voor de schoolarts. De schoolarts kan dit lezen en u er een kopie van" + " geven.";

    private final MedicalStore store;
    private final WrappedKeyStore wrapped;
    private final MedicalReopeningStore reopenings;
    private final MedicalDocumentStore papers;
    private final MedicalDocumentFiles files;
    private final DoctorKeyStore keys;
    private final SecretKeyStore secrets;

    MedicalHoldings(
            MedicalStore store,
            WrappedKeyStore wrapped,
            MedicalReopeningStore reopenings,
            MedicalDocumentStore papers,
            MedicalDocumentFiles files,
            DoctorKeyStore keys,
            SecretKeyStore secrets,
            SystemWork program) {
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
                        RetentionPurpose.MEDICAL)
                .table(MedicalStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.HEALTH, "sealed_content")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "author", "written_at")
                .table(MedicalReopeningStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "doctor", "on_day")
                .table(MedicalDocumentStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.HEALTH, "blob", "sealed_words")
                .table(WrappedKeyStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.HEALTH, "sealed_key")
                .alsoFor("medical.purpose_of_keeping.keys", LegalBasis.LEGAL_DUTY, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(DoctorKeyStore.TABLE)
                .columns(SCHOOL_DOCTOR, DataKind.REFERENCE, "person")
                .columns(SCHOOL_DOCTOR, DataKind.ACTIVITY, "made_at", "ended_at")
                .table(SecretKeyStore.TABLE)
                .columns(SCHOOL_DOCTOR, DataKind.REFERENCE, "person", "sealed_secret", "sealed_recovery")
                .columns(SCHOOL_DOCTOR, DataKind.ACTIVITY, "wrong_times", "wrong_at")
                .exportsPupil(pupil ->
                        PersonalDataExport.of(store.without(pupil).rows(), row -> row.with("sealed_content", CLOSED)))
                .exportsPerson(person ->
                        keys.export(person).with(store.writtenBy(person)).with(reopenings.doneBy(person)))
                .destroysOfPupil(RetentionPurpose.MEDICAL, this::deleteFile)
                .filesFirst(subject -> papers.blobs(new PupilId(subject.id())), files::delete)
                .destroys(
                        subject -> subject.kind() != PUPIL,
                        EnumSet.of(RetentionPurpose.ACCOUNT),
                        subject -> deleteKeys(new PersonId(subject.id())));
    }

    /// While a pupil's file may not be destroyed yet, the database returns no rows for it.
    private RemovedRows deleteFile(PupilId pupil) {
        return RemovedRows.of(WrappedKeyStore.TABLE, wrapped.delete(pupil))
                .with(RemovedRows.of(MedicalReopeningStore.TABLE, reopenings.delete(pupil)))
                .with(RemovedRows.of(MedicalDocumentStore.TABLE, papers.delete(pupil)))
                .with(RemovedRows.of(MedicalStore.TABLE, store.delete(pupil)));
    }

    private RemovedRows deleteKeys(PersonId person) {
        return RemovedRows.of(SecretKeyStore.TABLE, secrets.delete(person))
                .with(RemovedRows.of(DoctorKeyStore.TABLE, keys.delete(person)));
    }
}
