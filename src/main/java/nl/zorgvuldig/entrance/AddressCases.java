package nl.zorgvuldig.entrance;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import org.springframework.stereotype.Component;

/// Other addresses that are on their way to an account: each waits for the day on which the program
/// goes on.
@Component
final class AddressCases implements CaseKind {
    private final AddressChangeStore store;

    AddressCases(AddressChangeStore store) {
        this.store = store;
    }

    @Override
    public String code() {
        return "address";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        return store.listRunning().stream()
                .flatMap(change ->
                        OpenCase.of(change.id(), Turns.of(AddressRules.waiting(change, today), AddressCases::somebody)))
                .toList();
    }

    private static Turn somebody(Waiting.Somebody waiting) {
        throw new IllegalStateException("nobody must act: " + waiting.task());
    }
}
