package nl.zorgvuldig.privacy.register.processors;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.privacy.register.ProcessorAgreement;
import nl.zorgvuldig.privacy.register.RegisterKeepers;
import org.springframework.stereotype.Component;

/// Processors whose agreement is missing or ends, which is the turn of the data protection
/// officer.
@Component
final class ProcessorCases implements CaseKind {
    private final ProcessorStore store;
    private final RegisterKeepers turns;

    ProcessorCases(ProcessorStore store, RegisterKeepers turns) {
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
        Map<UUID, List<ProcessorAgreement>> agreements = store.agreements();
        return store.added().entrySet().stream()
                .flatMap(processor -> turns.open(
                        processor.getKey(),
                        rules.waiting(
                                SchoolDay.of(processor.getValue()),
                                newest(agreements.getOrDefault(processor.getKey(), List.of()))),
                        today))
                .toList();
    }

    private static Optional<ProcessorAgreement> newest(List<ProcessorAgreement> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
