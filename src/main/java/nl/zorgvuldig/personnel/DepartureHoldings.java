package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// That an employment ended and was carried out; it goes with the account, as the last of it.
///
/// Nothing goes when the rest does: the row goes last of all that goes with the account, by whoever
/// removes it, so that what was cut off halfway is found again by it.
@Component
final class DepartureHoldings extends DeclaredHoldings {
    private final DepartureStore store;
    private final Work work;

    DepartureHoldings(DepartureStore store, Work work, ProgramWork program) {
        super(program);
        this.store = store;
        this.work = work;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "personnel.purpose_of_keeping.departure", LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .table(DepartureStore.TABLE)
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(STAFF, DataKind.EMPLOYMENT, "last_day")
                .columns(STAFF, DataKind.ACTIVITY, "carried_out_at")
                .exportsAnyone(this::departed);
    }

    private Export departed(PersonId person) {
        return Optional.ofNullable(store.list().get(person))
                .map(day -> new Export(List.of(Export.Row.of(DepartureStore.TABLE)
                        .with("person", person.toString())
                        .with("last_day", day.toString()))))
                .orElseGet(Export::nothing);
    }

    /// The last of what goes with an account.
    void destroyLast(PersonId employee) {
        work.change(Act.DESTROY, () -> store.delete(employee));
    }
}
