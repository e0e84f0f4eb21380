package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.Workplace;
import org.springframework.stereotype.Component;

/// The door for who reports a breach: everybody who works for the board.
@Component
public final class Reports {
    private final BreachStore store;
    private final BreachSeals seals;
    private final FactStore facts;
    private final Warnings warnings;
    private final Staff staff;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Reports(
            BreachStore store,
            BreachSeals seals,
            FactStore facts,
            Warnings warnings,
            Staff staff,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.facts = facts;
        this.warnings = warnings;
        this.staff = staff;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What somebody reported, and how far it is.
    public record Mine(Breach breach, BreachState state) {}

    /// Where the acting person works today; empty for who does not.
    public Optional<Set<SchoolId>> places() {
        PersonId person = Acting.current().person();
        List<Workplace> mine = staff.listWorking(SchoolDay.today(clock)).stream()
                .filter(one -> one.person().equals(person))
                .toList();
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        mine.stream().flatMap(one -> one.school().stream()).collect(Collectors.toSet()));
    }

    /// Reports a breach. The line in the log comes first. The same twice is one report; who watches
    /// over data is told at once, or else by the next round of the program.
    @Upholds(CONFIDENTIALITY)
    public Outcome<Nothing> report(Report wish) {
        Optional<Set<SchoolId>> places = places();
        if (places.isEmpty()) {
            return Outcome.rejected("what", Sentence.of("breaches.no.staff"));
        }
        List<Objection> objections = new ReportRules(places.get(), clock.instant()).objections(wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        Breach fresh = new Breach(
                wish.id(),
                Acting.current().person(),
                clock.instant(),
                wish.noticed().orElseThrow(),
                wish.school(),
                wish.circle().orElseThrow(),
                wish.touched(),
                wish.many().orElseThrow(),
                wish.what(),
                wish.done());
        Optional<Breach> before = find(wish.id()).map(Mine::breach);
        if (before.isPresent()) {
            return repeated(before, wish);
        }
        log.append(
                log.done(BreachActs.REPORT_BREACH, CONFIDENTIALITY, "reported").through(fresh.id()));
        seals.make(fresh.id());
        boolean added = work.once(
                BreachActs.REPORT_BREACH,
                () -> {
                    store.add(fresh);
                    return true;
                },
                _ -> false);
        if (!added) {
            return repeated(find(wish.id()).map(Mine::breach), wish);
        }
        boards.program(Acting.current().board()).run(() -> warnings.run());
        return Outcome.done();
    }

    private static Outcome<Nothing> repeated(Optional<Breach> there, Report wish) {
        return Outcome.repeated(there, one -> one.fulfils(wish), Nothing.NOTHING);
    }

    /// The acting person's own reports, the newest first.
    public List<Mine> list() {
        PersonId person = Acting.current().person();
        return work.read(BreachActs.REPORT_BREACH, () -> store.listBy(person)).stream()
                .map(this::mine)
                .toList();
    }

    public Optional<Mine> find(BreachId id) {
        return work.read(BreachActs.REPORT_BREACH, () -> store.find(id)).map(this::mine);
    }

    private Mine mine(Breach one) {
        return new Mine(
                one,
                boards.program(Acting.current().board())
                        .call(() -> work.readApart(Act.MAINTAIN, () -> facts.find(one.id())))
                        .map(known -> new BreachRules(known, clock.instant()).state())
                        .orElse(BreachState.REPORTED));
    }
}
