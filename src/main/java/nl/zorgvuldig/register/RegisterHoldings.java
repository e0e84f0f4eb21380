package nl.zorgvuldig.register;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who of the staff wrote or signed off what in the registers: ids of what they did in their
/// function, that stand for nobody once the account is gone. The log tells them the same.
@Component
final class RegisterHoldings implements HoldsPersonalData {
    private static final String WRITTEN_BY = "written_by";

    @Override
    public List<Holding> describe() {
        return Stream.of(
                        holding(RegisterTexts.CONTROLLER, WRITTEN_BY),
                        holding(RegisterTexts.TEXT, WRITTEN_BY),
                        holding(SnapshotStore.APPROVAL, "approved_by"),
                        holding(ProcessorStore.TABLE, "added_by"),
                        holding(ProcessorStore.TABLE, "ended_by"),
                        holding(ProcessorStore.AGREEMENTS, WRITTEN_BY),
                        holding(DpiaStore.TABLE, "added_by"),
                        holding(DpiaStore.REVIEWS, WRITTEN_BY))
                .toList();
    }

    private static Holding holding(String table, String column) {
        return new Holding(
                table,
                column,
                DataKind.ACTIVITY,
                SubjectKind.STAFF,
                "register.purpose",
                LegalBasis.LEGAL_DUTY,
                "ACCOUNT",
                Keeping.ACCOUNT);
    }

    @Override
    public Export export(Subject subject) {
        return Export.nothing();
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        return Removed.nothing();
    }
}
