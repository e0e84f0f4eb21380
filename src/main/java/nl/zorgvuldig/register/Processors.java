package nl.zorgvuldig.register;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to processors and their agreements: who watches over data writes them down.
@Component
@Upholds(CONFIDENTIALITY)
public final class Processors {
    private final ProcessorStore store;
    private final RegisterLog log;
    private final Work work;
    private final Clock clock;

    Processors(ProcessorStore store, RegisterLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// A processor with all agreements there were, the oldest first.
    public record Line(Processor processor, List<Agreement> agreements, ProcessorRules.Standing standing) {
        public Optional<Agreement> current() {
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
    List<Line> read() {
        Map<UUID, List<Agreement>> agreements = store.agreements();
        ProcessorRules rules = rules();
        return store.list().stream()
                .map(one -> {
                    List<Agreement> own = agreements.getOrDefault(one.id(), List.of());
                    return new Line(
                            one, own, rules.standing(own.isEmpty() ? Optional.empty() : Optional.of(own.getLast())));
                })
                .toList();
    }

    public Optional<Line> find(UUID id) {
        return list().stream().filter(one -> one.processor().id().equals(id)).findFirst();
    }

    /// The same twice is one processor.
    public Outcome<UUID> add(UUID id, String name, String service, String country) {
        List<Objection> objections = rules().processor(name, service, country);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        Processor fresh = new Processor(id, name, service, country, Optional.empty());
        if (find(id).isPresent()) {
            return repeated(fresh);
        }
        log.done(RegisterActs.KEEP_REGISTER, "processor");
        int added = work.write(RegisterActs.KEEP_REGISTER, () -> store.add(fresh, clock.instant()));
        return added == 1 ? Outcome.done(id) : repeated(fresh);
    }

    private Outcome<UUID> repeated(Processor fresh) {
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
        Agreement fresh = new Agreement(
                line.agreements().size() + 1,
                wish.signedOn().orElseThrow(),
                wish.from().orElseThrow(),
                wish.until().orElse(Period.OPEN),
                wish.filed(),
                wish.subprocessors());
        if (line.current().filter(one -> same(one, fresh)).isPresent()) {
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

    private static boolean same(Agreement one, Agreement other) {
        return new Agreement(other.version(), one.signedOn(), one.from(), one.until(), one.filed(), one.subprocessors())
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
}
