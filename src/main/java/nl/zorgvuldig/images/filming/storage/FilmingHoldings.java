package nl.zorgvuldig.images.filming.storage;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.APPLICANT;
import static nl.zorgvuldig.platform.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import java.util.Set;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.images.filming.FilmingRequest;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Requests to film, sealed under the key of the child of the parent who asked, and the children
/// who could be filmed. Destroyed with the dossier.
@Component
final class FilmingHoldings extends DeclaredHoldings {
    private static final Set<SubjectKind> ASKING = Set.of(GUARDIAN, APPLICANT, ACCOUNT_HOLDER);

    private final FilmingStore requests;
    private final FilmedChildrenStore filmed;

    FilmingHoldings(FilmingStore requests, FilmedChildrenStore filmed, SystemWork program) {
        super(program);
        this.requests = requests;
        this.filmed = filmed;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "filming.purpose.request", LegalBasis.PUBLIC_TASK, "CONSENT_RECORD", RetentionPurpose.DOSSIER)
                .table(FilmingStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(GUARDIAN, DataKind.REFERENCE, "guardian")
                .columns(PUPIL, DataKind.ACTIVITY, "on_day")
                .columns(GUARDIAN, DataKind.ACTIVITY, "asked_at")
                .columns(PUPIL, DataKind.MESSAGE, "sealed_what", "sealed_words")
                .columns(STAFF, DataKind.ACTIVITY, "decided_by")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "group_id")
                .table(FilmedChildrenStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.CONSENT, "since", "warned_at")
                .exportsPupil(pupil -> PersonalDataExport.of(requests.listOf(pupil), FilmingHoldings::plain)
                        .with(PersonalDataExport.of(filmed.listOf(pupil), FilmingHoldings::plain)))
                .exports(
                        subject -> ASKING.contains(subject.kind()),
                        subject -> PersonalDataExport.of(
                                requests.listOf(new PersonId(subject.id())), FilmingHoldings::plain))
                .destroysOfPupil(RetentionPurpose.DOSSIER, this::remove)
                .asMaintenance();
    }

    private static PersonalDataExport.Row plain(FilmingFile file) {
        FilmingRequest request = file.request();
        return PersonalDataExport.Row.of(FilmingStore.TABLE)
                .with("guardian", request.guardian().toString())
                .with("on_day", request.day().toString())
                .with("asked_at", request.askedAt().toString())
                .with("state", Codes.of(file.state()))
                .with("sealed_what", request.what())
                .with("sealed_words", file.words());
    }

    private static PersonalDataExport.Row plain(FilmedChildrenStore.Filmed child) {
        return PersonalDataExport.Row.of(FilmedChildrenStore.TABLE)
                .with("request", child.request().toString())
                .with("since", child.since().toString());
    }

    private RemovedRows remove(PupilId pupil) {
        return RemovedRows.of(FilmedChildrenStore.TABLE, filmed.delete(pupil))
                .with(RemovedRows.of(FilmingStore.TABLE, requests.delete(pupil)));
    }
}
