package nl.zorgvuldig.privacy.register.processors;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.register.DataProcessor;
import nl.zorgvuldig.privacy.register.ProcessorAgreement;
import nl.zorgvuldig.privacy.register.RegisterActs;
import nl.zorgvuldig.privacy.register.RegisterLog;
import org.springframework.stereotype.Component;

/// Processors and their agreements, recorded by the data protection officer.
@Component
@Upholds(CONFIDENTIALITY)
public final class DataProcessors {
    private final ProcessorStore store;
    private final RegisterLog log;
    private final Work work;
    private final Clock clock;

    DataProcessors(ProcessorStore store, RegisterLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// A processor with all its agreements, oldest first.
    public record Line(DataProcessor processor, List<ProcessorAgreement> agreements, ProcessorRules.Standing standing) {
        public Optional<ProcessorAgreement> current() {
            return agreements.isEmpty() ? Optional.empty() : Optional.of(agreements.getLast());
        }

        public boolean runs() {
            return processor.ended().isEmpty();
        }
    }

    /// All present and former processors, by name; none for somebody who may not read the
    /// register.
    public List<Line> list() {
        return work.read(Act.BROWSE, this::read);
    }

    /// The same, inside a unit of work of the caller.
    public List<Line> read() {
        Map<UUID, List<ProcessorAgreement>> agreements = store.agreements();
        ProcessorRules rules = rules();
        return store.list().stream()
                .map(processor -> {
                    List<ProcessorAgreement> own = agreements.getOrDefault(processor.id(), List.of());
                    return new Line(
                            processor,
                            own,
                            rules.standing(own.isEmpty() ? Optional.empty() : Optional.of(own.getLast())));
                })
                .toList();
    }

    public Optional<Line> find(UUID id) {
        return list().stream().filter(line -> line.processor().id().equals(id)).findFirst();
    }

    /// Adds a processor. The same twice is one.
    public Outcome<UUID> add(UUID id, String name, String service, String country) {
        List<Objection> objections = rules().processor(name, service, country);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        DataProcessor fresh = new DataProcessor(id, name, service, country, Optional.empty());
        if (find(id).isPresent()) {
            return repeated(fresh);
        }
        log.done(RegisterActs.KEEP_REGISTER, "processor");
        int added = work.write(RegisterActs.KEEP_REGISTER, () -> store.add(fresh, clock.instant()));
        return added == 1 ? Outcome.done(id) : repeated(fresh);
    }

    private Outcome<UUID> repeated(DataProcessor fresh) {
        return Outcome.repeated(find(fresh.id()).map(Line::processor), fresh::equals, fresh.id());
    }

    /// Adds an agreement; the previous ones stay readable.
    public Outcome<Nothing> agree(Line line, AgreementWish wish) {
        if (!line.runs()) {
            return Outcome.rejected("signedOn", Sentence.of("register.no.ended"));
        }
        List<Objection> objections = rules().agreement(wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        ProcessorAgreement fresh = new ProcessorAgreement(
                line.agreements().size() + 1,
                wish.signedOn().orElseThrow(),
                wish.from().orElseThrow(),
                wish.until().orElse(Period.OPEN),
                wish.filed(),
                wish.subprocessors());
        if (line.current().filter(agreement -> same(agreement, fresh)).isPresent()) {
            return Outcome.done();
        }
        log.done(RegisterActs.KEEP_REGISTER, "agreement");
        return work.write(
                                RegisterActs.KEEP_REGISTER,
                                () -> store.add(line.processor().id(), fresh, clock.instant()))
                        == 1
                ? Outcome.done()
                : Outcome.conflict();
    }

    private static boolean same(ProcessorAgreement agreement, ProcessorAgreement other) {
        return new ProcessorAgreement(
                        other.version(),
                        agreement.signedOn(),
                        agreement.from(),
                        agreement.until(),
                        agreement.filed(),
                        agreement.subprocessors())
                .equals(other);
    }

    /// Records that the board stopped using the processor; it stays readable.
    public void end(Line line) {
        if (line.runs()) {
            log.done(RegisterActs.KEEP_REGISTER, "processor-ended");
            work.write(
                    RegisterActs.KEEP_REGISTER, () -> store.end(line.processor().id(), clock.instant()));
        }
    }

    private ProcessorRules rules() {
        return new ProcessorRules(SchoolDay.today(clock));
    }

    /// Input for a [ProcessorAgreement], as submitted.
    ///
    /// @param until empty when no end was agreed
    public record AgreementWish(
            Optional<LocalDate> signedOn,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String filed,
            String subprocessors) {}
}
