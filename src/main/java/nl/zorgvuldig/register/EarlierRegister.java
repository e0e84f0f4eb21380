package nl.zorgvuldig.register;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import org.springframework.stereotype.Component;

/// Takes over registers that were kept before this program was in use. Only the program itself can.
@Component
public final class EarlierRegister {
    private final RegisterTexts store;
    private final SnapshotStore states;
    private final ProcessorStore processors;
    private final DpiaStore dpias;
    private final Work work;

    EarlierRegister(RegisterTexts store, SnapshotStore states, ProcessorStore processors, DpiaStore dpias, Work work) {
        this.store = store;
        this.states = states;
        this.processors = processors;
        this.dpias = dpias;
        this.work = work;
    }

    public void add(Controller controller, Instant at) {
        work.write(Act.MAINTAIN, () -> store.add(controller, at));
    }

    public void add(ActivityText text, Instant at) {
        work.write(Act.MAINTAIN, () -> store.add(text, at));
    }

    public void add(Processor processor, List<Agreement> agreements, Instant at) {
        work.change(Act.MAINTAIN, () -> {
            processors.add(processor, at);
            agreements.forEach(one -> processors.add(processor.id(), one, at));
            processor.ended().ifPresent(end -> processors.end(processor.id(), end));
        });
    }

    /// One without an agreement.
    public void add(Processor processor, Instant at) {
        add(processor, List.of(), at);
    }

    public void add(Dpia dpia, Instant at) {
        work.change(Act.MAINTAIN, () -> {
            dpias.add(dpia.id(), dpia.title(), dpia.reason(), at);
            dpia.reviews().forEach(one -> dpias.add(dpia.id(), one, at));
        });
    }

    /// A state of before.
    public void add(Snapshot snapshot) {
        work.change(Act.MAINTAIN, () -> states.add(snapshot, Registers.hash(snapshot.entries())));
    }
}
