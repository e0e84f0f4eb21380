package nl.zorgvuldig.privacy.register;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.privacy.register.assessments.DpiaStore;
import nl.zorgvuldig.privacy.register.processing.RegisterSnapshotStore;
import nl.zorgvuldig.privacy.register.processing.RegisterTextStore;
import nl.zorgvuldig.privacy.register.processors.ProcessorStore;
import org.springframework.stereotype.Component;

/// Takes over registers kept before this program was in use. Only for the system account.
@Component
public final class EarlierRegister {
    private final RegisterTextStore store;
    private final RegisterSnapshotStore states;
    private final ProcessorStore processors;
    private final DpiaStore dpias;
    private final Work work;

    EarlierRegister(
            RegisterTextStore store,
            RegisterSnapshotStore states,
            ProcessorStore processors,
            DpiaStore dpias,
            Work work) {
        this.store = store;
        this.states = states;
        this.processors = processors;
        this.dpias = dpias;
        this.work = work;
    }

    public void add(DataController controller, Instant at) {
        work.write(Act.MAINTAIN, () -> store.add(controller, at));
    }

    public void add(ProcessingActivityText text, Instant at) {
        work.write(Act.MAINTAIN, () -> store.add(text, at));
    }

    public void add(DataProcessor processor, List<ProcessorAgreement> agreements, Instant at) {
        work.change(Act.MAINTAIN, () -> {
            processors.add(processor, at);
            agreements.forEach(agreement -> processors.add(processor.id(), agreement, at));
            processor.ended().ifPresent(end -> processors.end(processor.id(), end));
        });
    }

    /// Adds a processor without an agreement.
    public void add(DataProcessor processor, Instant at) {
        add(processor, List.of(), at);
    }

    public void add(Dpia dpia, Instant at) {
        work.change(Act.MAINTAIN, () -> {
            dpias.add(dpia.id(), dpia.title(), dpia.reason(), at);
            dpia.reviews().forEach(review -> dpias.add(dpia.id(), review, at));
        });
    }

    /// Adds an earlier snapshot.
    public void add(RegisterSnapshot snapshot) {
        work.change(Act.MAINTAIN, () -> states.add(snapshot, ProcessingRegister.hash(snapshot.entries())));
    }
}
