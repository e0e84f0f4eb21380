package nl.zorgvuldig.school;

import static nl.zorgvuldig.holdings.SubjectKind.STAFF;
import static nl.zorgvuldig.school.StaffHoldingStore.FUNCTION;
import static nl.zorgvuldig.school.StaffHoldingStore.GUIDANCE;
import static nl.zorgvuldig.school.StaffHoldingStore.MEMBER;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who works where, holds which function and guides which group. Kept for as long as the account,
/// so that the log can be read against what was true on a day.
@Component
final class StaffHoldings extends DeclaredHoldings {
    private final StaffHoldingStore store;

    StaffHoldings(StaffHoldingStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("school.purpose.duties", LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT)
                .table(MEMBER)
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(STAFF, DataKind.LOOK_UP, "source_key")
                .columns(STAFF, DataKind.RELATION, "school", "valid_from", "valid_until")
                .table(FUNCTION)
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(STAFF, DataKind.RELATION, "function", "school", "valid_from", "valid_until")
                .table(GUIDANCE)
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(STAFF, DataKind.RELATION, "group_id", "valid_from", "valid_until")
                .exportsAnyone(person -> new Export(store.list(person)))
                .destroysWithAccount(store::delete);
    }
}
