package nl.zorgvuldig.emergency;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

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
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What stands on emergency cards, in every version. It rests on explicit consent and ends with
/// it; what is left of it when a dossier goes, goes with that.
@Component
final class CardHoldings implements HoldsPersonalData {
    private final CardStore store;
    private final ClosedStore closed;
    private final Work work;
    private final Boards boards;

    CardHoldings(CardStore store, ClosedStore closed, Work work, Boards boards) {
        this.store = store;
        this.closed = closed;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(CardStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(CardStore.TABLE, "sealed_health", DataKind.HEALTH, PUPIL),
                holding(CardStore.TABLE, "sealed_calls", DataKind.CONTACT, PUPIL),
                holding(CardStore.TABLE, "author", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(CardStore.TABLE, "recorded_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(CardStore.TABLE, "written_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(CardStore.TABLE, "given_on", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(CardStore.TABLE, "version", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(CardStore.TABLE, "route", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ClosedStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(ClosedStore.TABLE, "since", DataKind.CONSENT, PUPIL));
    }

    private static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "emergency.purpose_of_keeping.help",
                LegalBasis.EXPLICIT_CONSENT,
                "EMERGENCY_CARD",
                Keeping.EMERGENCY);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> ofPupil(new PupilId(subject.id()));
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                store.writtenBy(new PersonId(subject.id()));
        };
    }

    private Export ofPupil(PupilId pupil) {
        return new Export(
                store.everything(pupil).stream().map(CardHoldings::plain).toList());
    }

    private static Export.Row plain(CardPart part) {
        return new Export.Row(CardStore.TABLE, Map.of())
                .with("author", part.author().toString())
                .with("version", Integer.toString(part.version()))
                .with("route", Codes.of(part.route()))
                .with("given_on", part.givenOn().toString())
                .with("written_at", part.writtenAt().toString())
                .with("recorded_by", part.recordedBy().toString())
                .with("sealed_health", part.text().health().joined().replace('\u001f', '\n'))
                .with("sealed_calls", Call.joined(part.text().calls()).replace('\u001f', '\n'));
    }

    /// Deletes what some of its authors wrote, for whoever said no or does not decide any more.
    void destroyWords(PupilId pupil, List<PersonId> authors) {
        work.write(Act.DESTROY, () -> store.delete(pupil, authors));
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping != Keeping.EMERGENCY && keeping != Keeping.DOSSIER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board())
                .call(() -> work.write(
                        Act.DESTROY,
                        () -> Removed.of(CardStore.TABLE, store.delete(pupil))
                                .with(Removed.of(ClosedStore.TABLE, unmark(pupil)))));
    }

    /// Only with the card: of one that stays, it says since when it waits.
    private int unmark(PupilId pupil) {
        return store.pupils().contains(pupil) ? 0 : closed.delete(pupil);
    }
}
