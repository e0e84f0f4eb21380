package nl.zorgvuldig.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.stereotype.Component;

/// Processors of whom an agreement is missing or ends, and whose turn it is: that of who watches over
/// data.
@Component
final class ProcessorCases implements CaseKind {
    private final ProcessorStore store;
    private final RegisterTurns turns;

    ProcessorCases(ProcessorStore store, RegisterTurns turns) {
        this.store = store;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "processor";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        ProcessorRules rules = new ProcessorRules(today);
        Map<UUID, List<Agreement>> agreements = store.agreements();
        return store.added().entrySet().stream()
                .flatMap(processor -> turns.open(
                        processor.getKey(),
                        rules.waiting(
                                SchoolDay.of(processor.getValue()),
                                newest(agreements.getOrDefault(processor.getKey(), List.of()))),
                        today))
                .toList();
    }

    private static Optional<Agreement> newest(List<Agreement> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
