package nl.zorgvuldig.media;

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
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What an employee said about pictures of themselves. It goes with the account.
@Component
final class StaffAnswerHoldings implements HoldsPersonalData {
    private final StaffAnswerStore store;
    private final Work work;
    private final Boards boards;

    StaffAnswerHoldings(StaffAnswerStore store, Work work, Boards boards) {
        this.store = store;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding("person", DataKind.REFERENCE),
                holding("given_at", DataKind.CONSENT),
                holding("said", DataKind.CONSENT));
    }

    private static Holding holding(String column, DataKind kind) {
        return new Holding(
                StaffAnswerStore.TABLE,
                column,
                kind,
                SubjectKind.STAFF,
                "media.purpose_of_keeping.staff_answer",
                LegalBasis.CONSENT,
                "ACCOUNT",
                Keeping.ACCOUNT);
    }

    @Override
    public Export export(Subject subject) {
        PersonId person = new PersonId(subject.id());
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(person)));
    }

    private Export exportNow(PersonId person) {
        return new Export(store.list(person).stream()
                .map(one -> new Export.Row(StaffAnswerStore.TABLE, Map.of())
                        .with("person", person.toString())
                        .with("given_at", one.givenAt().toString())
                        .with("said", Codes.of(one.said())))
                .toList());
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        PersonId person = new PersonId(subject.id());
        return keeping == Keeping.ACCOUNT
                ? boards.program(subject.board())
                        .call(() ->
                                Removed.of(StaffAnswerStore.TABLE, work.write(Act.DESTROY, () -> store.delete(person))))
                : Removed.nothing();
    }
}
