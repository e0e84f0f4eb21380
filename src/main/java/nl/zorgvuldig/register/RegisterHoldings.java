package nl.zorgvuldig.register;

import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who of the staff wrote or signed off what in the registers: ids of what they did in their
/// function, that stand for nobody once the account is gone. The log tells them the same.
@Component
final class RegisterHoldings extends DeclaredHoldings {
    RegisterHoldings(ProgramWork program) {
        super(program);
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("register.purpose", LegalBasis.LEGAL_DUTY, "ACCOUNT", Keeping.ACCOUNT)
                .table(RegisterTexts.CONTROLLER)
                .columns(STAFF, DataKind.ACTIVITY, "written_by")
                .table(RegisterTexts.TEXT)
                .columns(STAFF, DataKind.ACTIVITY, "written_by")
                .table(SnapshotStore.APPROVAL)
                .columns(STAFF, DataKind.ACTIVITY, "approved_by")
                .table(ProcessorStore.TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "added_by", "ended_by")
                .table(ProcessorStore.AGREEMENTS)
                .columns(STAFF, DataKind.ACTIVITY, "written_by")
                .table(DpiaStore.TABLE)
                .columns(STAFF, DataKind.ACTIVITY, "added_by")
                .table(DpiaStore.REVIEWS)
                .columns(STAFF, DataKind.ACTIVITY, "written_by");
    }
}
