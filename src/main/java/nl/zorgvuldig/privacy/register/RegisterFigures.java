package nl.zorgvuldig.privacy.register;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.privacy.register.assessments.DpiaRules;
import nl.zorgvuldig.privacy.register.assessments.DpiaStore;
import nl.zorgvuldig.privacy.register.processors.ProcessorRules;
import nl.zorgvuldig.privacy.register.processors.ProcessorStore;
import org.springframework.stereotype.Component;

/// Counts processors without a current agreement and overdue impact assessments.
@Component
final class RegisterFigures implements Figures {
    private final ProcessorStore processors;
    private final DpiaStore dpias;
    private final Work work;

    RegisterFigures(ProcessorStore processors, DpiaStore dpias, Work work) {
        this.processors = processors;
        this.dpias = dpias;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("dpia_overdue", "processor_past");
    }

    @Override
    public List<Figure> count(LocalDate today) {
        return work.readApart(Act.MAINTAIN, () -> List.of(agreements(today), reviews(today)));
    }

    private Figure agreements(LocalDate today) {
        ProcessorRules rules = new ProcessorRules(today);
        var agreements = processors.agreements();
        List<DataProcessor> running = processors.list().stream()
                .filter(processor -> processor.ended().isEmpty())
                .toList();
        long without = running.stream()
                .map(processor -> agreements.getOrDefault(processor.id(), List.of()))
                .map(own -> rules.standing(own.isEmpty() ? Optional.empty() : Optional.of(own.getLast())))
                .filter(standing ->
                        standing == ProcessorRules.Standing.NONE || standing == ProcessorRules.Standing.PAST)
                .count();
        return figure("processor_past", without, running.size(), Figure.Standing.BROKEN, "/verwerkers");
    }

    private Figure reviews(LocalDate today) {
        DpiaRules rules = new DpiaRules(today);
        List<Dpia> all = dpias.list();
        long overdue = all.stream()
                .filter(dpia -> rules.standing(dpia.newest()) == DpiaRules.Standing.OVERDUE)
                .count();
        return figure("dpia_overdue", overdue, all.size(), Figure.Standing.AT_RISK, "/dpia");
    }

    private static Figure figure(String code, long count, long of, Figure.Standing bad, String page) {
        return new Figure(
                CONFIDENTIALITY,
                code,
                Optional.empty(),
                count,
                of,
                count == 0 ? Figure.Standing.UPHELD : bad,
                Optional.of(page));
    }
}
