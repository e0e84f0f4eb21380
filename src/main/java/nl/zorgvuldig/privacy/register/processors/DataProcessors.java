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

/// The door to processors and their agreements: who watches over data writes them down.
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

    /// A processor with all agreements there were, the oldest first.
    public record Line(DataProcessor processor, List<ProcessorAgreement> agreements, ProcessorRules.Standing standing) {
        public Optional<ProcessorAgreement> current() {
            return agreements.isEmpty() ? Optional.empty() : Optional.of(agreements.getLast());
        }

        public boolean runs() {
            return processor.ended().isEmpty();
        }
    }

    /// All there are and were, by name; nothing for who may not read the register.
    public List<Line> list() {
        return work.read(Act.BROWSE, this::read);
    }

    /// Inside a unit of work.
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

    /// The same twice is one processor.
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

    /// Another agreement; the one before stays readable.
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

    /// The board stopped with it; it stays readable.
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

    /// What somebody wants to write down of an agreement; see [ProcessorAgreement].
    ///
    /// @param until empty when no end was agreed
    public record AgreementWish(
            Optional<LocalDate> signedOn,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String filed,
            String subprocessors) {}
}
