package nl.zorgvuldig.school.organisation;

import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;
import static nl.zorgvuldig.school.organisation.StaffHoldingStore.FUNCTION;
import static nl.zorgvuldig.school.organisation.StaffHoldingStore.GUIDANCE;
import static nl.zorgvuldig.school.organisation.StaffHoldingStore.MEMBER;

import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Workplaces, functions and guidance. Kept as long as the account, so that the log can be read
/// against what was true on a day.
@Component
final class StaffHoldings extends DeclaredHoldings {
    private final StaffHoldingStore store;

    StaffHoldings(StaffHoldingStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("school.purpose.duties", LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT)
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
                .exportsAnyone(person -> new PersonalDataExport(store.list(person)))
                .destroysWithAccount(store::delete);
    }
}
