package nl.zorgvuldig.filming;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.APPLICANT;
import static nl.zorgvuldig.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.Set;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Requests to film, sealed under the key of the child of who asked, and which children might be
/// filmed. They go with the dossier.
@Component
final class FilmingHoldings extends DeclaredHoldings {
    private static final Set<SubjectKind> ASKING = Set.of(GUARDIAN, APPLICANT, ACCOUNT_HOLDER);

    private final FilmingStore requests;
    private final WarnedStore filmed;

    FilmingHoldings(FilmingStore requests, WarnedStore filmed, ProgramWork program) {
        super(program);
        this.requests = requests;
        this.filmed = filmed;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("filming.purpose.request", LegalBasis.PUBLIC_TASK, "CONSENT_RECORD", Keeping.DOSSIER)
                .table(FilmingStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(GUARDIAN, DataKind.REFERENCE, "guardian")
                .columns(PUPIL, DataKind.ACTIVITY, "on_day")
                .columns(GUARDIAN, DataKind.ACTIVITY, "asked_at")
                .columns(PUPIL, DataKind.MESSAGE, "sealed_what", "sealed_words")
                .columns(STAFF, DataKind.ACTIVITY, "decided_by")
                .columns(PUPIL, DataKind.SCHOOL_CAREER, "group_id")
                .table(WarnedStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.CONSENT, "since", "warned_at")
                .exportsPupil(pupil -> Export.of(requests.listOf(pupil), FilmingHoldings::plain)
                        .with(Export.of(filmed.listOf(pupil), FilmingHoldings::plain)))
                .exports(
                        subject -> ASKING.contains(subject.kind()),
                        subject -> Export.of(requests.listOf(new PersonId(subject.id())), FilmingHoldings::plain))
                .destroysOfPupil(Keeping.DOSSIER, this::remove)
                .asMaintenance();
    }

    private static Export.Row plain(FilmingFile file) {
        FilmingRequest request = file.request();
        return Export.Row.of(FilmingStore.TABLE)
                .with("guardian", request.guardian().toString())
                .with("on_day", request.day().toString())
                .with("asked_at", request.askedAt().toString())
                .with("state", Codes.of(file.state()))
                .with("sealed_what", request.what())
                .with("sealed_words", file.words());
    }

    private static Export.Row plain(WarnedStore.Filmed child) {
        return Export.Row.of(WarnedStore.TABLE)
                .with("request", child.request().toString())
                .with("since", child.since().toString());
    }

    private Removed remove(PupilId pupil) {
        return Removed.of(WarnedStore.TABLE, filmed.delete(pupil))
                .with(Removed.of(FilmingStore.TABLE, requests.delete(pupil)));
    }
}
