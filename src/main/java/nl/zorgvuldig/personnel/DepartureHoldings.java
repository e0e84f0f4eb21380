package nl.zorgvuldig.personnel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// That an employment ended and was carried out; it goes with the account, as the last of it.
@Component
final class DepartureHoldings implements HoldsPersonalData {
    private final DepartureStore store;
    private final Work work;
    private final Boards boards;

    DepartureHoldings(DepartureStore store, Work work, Boards boards) {
        this.store = store;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding("person", DataKind.REFERENCE),
                holding("last_day", DataKind.EMPLOYMENT),
                holding("carried_out_at", DataKind.ACTIVITY));
    }

    private static Holding holding(String column, DataKind kind) {
        return new Holding(
                DepartureStore.TABLE,
                column,
                kind,
                SubjectKind.STAFF,
                "personnel.purpose_of_keeping.departure",
                LegalBasis.PUBLIC_TASK,
                "ACCOUNT",
                Keeping.ACCOUNT);
    }

    @Override
    public Export export(Subject subject) {
        PersonId person = new PersonId(subject.id());
        return boards.program(subject.board())
                .call(() -> new Export(
                        Optional.ofNullable(work.read(Act.MAINTAIN, store::list).get(person)).stream()
                                .map(day -> new Export.Row(DepartureStore.TABLE, Map.of())
                                        .with("person", person.toString())
                                        .with("last_day", day.toString()))
                                .toList()));
    }

    /// Nothing yet: the row goes last of all that goes with the account, by whoever removes it, so
    /// that what was cut off halfway is found again by it.
    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        return Removed.nothing();
    }

    /// The last of what goes with an account.
    void destroyLast(PersonId employee) {
        work.change(Act.DESTROY, () -> store.delete(employee));
    }
}
