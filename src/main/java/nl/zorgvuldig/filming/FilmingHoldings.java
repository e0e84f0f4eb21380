package nl.zorgvuldig.filming;

import static nl.zorgvuldig.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Requests to film, sealed under the key of the child of who asked, and which children might be
/// filmed. They go with the dossier.
@Component
final class FilmingHoldings implements HoldsPersonalData {
    private final FilmingStore requests;
    private final WarnedStore filmed;
    private final Work work;
    private final Boards boards;

    FilmingHoldings(FilmingStore requests, WarnedStore filmed, Work work, Boards boards) {
        this.requests = requests;
        this.filmed = filmed;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(FilmingStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(FilmingStore.TABLE, "guardian", DataKind.REFERENCE, GUARDIAN),
                holding(FilmingStore.TABLE, "on_day", DataKind.ACTIVITY, PUPIL),
                holding(FilmingStore.TABLE, "asked_at", DataKind.ACTIVITY, GUARDIAN),
                holding(FilmingStore.TABLE, "sealed_what", DataKind.MESSAGE, PUPIL),
                holding(FilmingStore.TABLE, "sealed_words", DataKind.MESSAGE, PUPIL),
                holding(FilmingStore.TABLE, "decided_by", DataKind.ACTIVITY, STAFF),
                holding(FilmingStore.TABLE, "group_id", DataKind.SCHOOL_CAREER, PUPIL),
                holding(WarnedStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(WarnedStore.TABLE, "since", DataKind.CONSENT, PUPIL),
                holding(WarnedStore.TABLE, "warned_at", DataKind.CONSENT, PUPIL));
    }

    private static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "filming.purpose.request",
                LegalBasis.PUBLIC_TASK,
                "CONSENT_RECORD",
                Keeping.DOSSIER);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> ofPupil(new PupilId(subject.id()));
            case GUARDIAN, APPLICANT, ACCOUNT_HOLDER ->
                new Export(requests.listOf(new PersonId(subject.id())).stream()
                        .map(FilmingHoldings::plain)
                        .toList());
            case STAFF, EXPERT, SCHOOL_DOCTOR -> Export.nothing();
        };
    }

    private Export ofPupil(PupilId pupil) {
        Stream<Export.Row> asked = requests.listOf(pupil).stream().map(FilmingHoldings::plain);
        Stream<Export.Row> may = filmed.listOf(pupil).stream()
                .map(one -> new Export.Row(WarnedStore.TABLE, Map.of())
                        .with("request", one.request().toString())
                        .with("since", one.since().toString()));
        return new Export(Stream.concat(asked, may).toList());
    }

    private static Export.Row plain(FilmingRequest one) {
        return new Export.Row(FilmingStore.TABLE, Map.of())
                .with("guardian", one.guardian().toString())
                .with("on_day", one.day().toString())
                .with("asked_at", one.askedAt().toString())
                .with("state", Codes.of(one.state()))
                .with("sealed_what", one.what())
                .with("sealed_words", one.words());
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping != Keeping.DOSSIER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board())
                .call(() -> work.write(
                        Act.MAINTAIN,
                        () -> Removed.of(WarnedStore.TABLE, filmed.delete(pupil))
                                .with(Removed.of(FilmingStore.TABLE, requests.delete(pupil)))));
    }
}
