package nl.zorgvuldig.platform.recovery.addresses;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import org.springframework.stereotype.Component;

/// Pending address changes as open cases: each waits for the day on which the program continues.
@Component
final class AddressChangeCases implements CaseKind {
    private final AddressChangeStore store;

    AddressChangeCases(AddressChangeStore store) {
        this.store = store;
    }

    @Override
    public String code() {
        return "address";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        return store.listRunning().stream()
                .flatMap(change -> OpenCase.of(
                        change.id(),
                        WorkTurnFinder.of(AddressRules.waiting(change, today), AddressChangeCases::somebody)))
                .toList();
    }

    private static WorkTurn somebody(AwaitedAction.Somebody waiting) {
        throw new IllegalStateException("nobody must act: " + waiting.task());
    }
}
