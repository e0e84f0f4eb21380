package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// That an employment ended and was carried out; it goes with the account, as the last of it.
///
/// Nothing goes when the rest does: the row goes last of all that goes with the account, by whoever
/// removes it, so that what was cut off halfway is found again by it.
@Component
final class DepartureHoldings extends DeclaredHoldings {
    private final DepartureStore store;
    private final Work work;

    DepartureHoldings(DepartureStore store, Work work, SystemWork program) {
        super(program);
        this.store = store;
        this.work = work;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "personnel.purpose_of_keeping.departure",
                        LegalBasis.PUBLIC_TASK,
                        "ACCOUNT",
                        RetentionPurpose.ACCOUNT)
                .table(DepartureStore.TABLE)
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(STAFF, DataKind.EMPLOYMENT, "last_day")
                .columns(STAFF, DataKind.ACTIVITY, "carried_out_at")
                .exportsAnyone(this::departed);
    }

    private PersonalDataExport departed(PersonId person) {
        return Optional.ofNullable(store.list().get(person))
                .map(day -> new PersonalDataExport(List.of(PersonalDataExport.Row.of(DepartureStore.TABLE)
                        .with("person", person.toString())
                        .with("last_day", day.toString()))))
                .orElseGet(PersonalDataExport::nothing);
    }

    /// The last of what goes with an account.
    void destroyLast(PersonId employee) {
        work.change(Act.DESTROY, () -> store.delete(employee));
    }
}
