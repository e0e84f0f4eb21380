package nl.zorgvuldig.privacy.register;

import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.privacy.register.assessments.DpiaStore;
import nl.zorgvuldig.privacy.register.processing.RegisterSnapshotStore;
import nl.zorgvuldig.privacy.register.processing.RegisterTextStore;
import nl.zorgvuldig.privacy.register.processors.ProcessorStore;
import org.springframework.stereotype.Component;

/// Personal data of the registers: ids of the staff who wrote or signed off something in their
/// function, which refer to nobody once the account is gone. The audit log holds the same.
@Component
final class RegisterHoldings extends DeclaredHoldings {
    RegisterHoldings(SystemWork program) {
        super(program);
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("register.purpose", LegalBasis.LEGAL_DUTY, "ACCOUNT", RetentionPurpose.ACCOUNT)
                .table(RegisterTextStore.CONTROLLER)
                .columns(STAFF, DataKind.ACTIVITY, "written_by")
                .table(RegisterTextStore.TEXT)
                .columns(STAFF, DataKind.ACTIVITY, "written_by")
                .table(RegisterSnapshotStore.APPROVAL)
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
