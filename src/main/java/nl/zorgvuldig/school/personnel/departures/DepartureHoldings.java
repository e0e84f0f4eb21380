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

/// Ended employments that were carried out; destroyed with the account, as the last row of it.
///
/// This holding destroys nothing with the rest: whoever removes the account deletes the row last,
/// so that an interrupted removal is found again by it.
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

    /// Deletes the last row that belongs to an account.
    void destroyLast(PersonId employee) {
        work.change(Act.DESTROY, () -> store.delete(employee));
    }
}
