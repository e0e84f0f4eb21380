package nl.zorgvuldig.privacy.breaches.reports;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.Breach;
import nl.zorgvuldig.privacy.breaches.BreachActs;
import nl.zorgvuldig.privacy.breaches.BreachFactStore;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachRules;
import nl.zorgvuldig.privacy.breaches.BreachSeals;
import nl.zorgvuldig.privacy.breaches.BreachState;
import nl.zorgvuldig.privacy.breaches.BreachStore;
import nl.zorgvuldig.privacy.breaches.warnings.BreachWarnings;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.Workplace;
import org.springframework.stereotype.Component;

/// Reporting of breaches, open to everybody who works for the board.
@Component
public final class BreachReports {
    private final BreachStore store;
    private final BreachSeals seals;
    private final BreachFactStore facts;
    private final BreachWarnings warnings;
    private final Staff staff;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    BreachReports(
            BreachStore store,
            BreachSeals seals,
            BreachFactStore facts,
            BreachWarnings warnings,
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

    /// One's own report with its state.
    public record Mine(Breach breach, BreachState state) {}

    /// The schools where the acting person works today; empty for somebody who does not work here.
    public Optional<Set<SchoolId>> places() {
        PersonId person = Acting.current().person();
        List<Workplace> mine = staff.listWorking(SchoolDay.today(clock)).stream()
                .filter(workplace -> workplace.person().equals(person))
                .toList();
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(mine.stream()
                        .flatMap(workplace -> workplace.school().stream())
                        .collect(Collectors.toSet()));
    }

    /// Reports a breach. The audit event is written first. The same report twice is one report.
    /// The data protection officer is notified at once, or else in the next run of the job.
    @Upholds(CONFIDENTIALITY)
    public Outcome<Nothing> report(BreachReport wish) {
        Optional<Set<SchoolId>> places = places();
        if (places.isEmpty()) {
            return Outcome.rejected("what", Sentence.of("breaches.no.staff"));
        }
        List<Objection> objections = new BreachReportRules(places.get(), clock.instant()).objections(wish);
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

    private static Outcome<Nothing> repeated(Optional<Breach> there, BreachReport wish) {
        return Outcome.repeated(there, breach -> breach.fulfils(wish), Nothing.NOTHING);
    }

    /// The acting person's own reports, newest first.
    public List<Mine> list() {
        PersonId person = Acting.current().person();
        return work.read(BreachActs.REPORT_BREACH, () -> store.listBy(person)).stream()
                .map(this::mine)
                .toList();
    }

    public Optional<Mine> find(BreachId id) {
        return work.read(BreachActs.REPORT_BREACH, () -> store.find(id)).map(this::mine);
    }

    private Mine mine(Breach breach) {
        return new Mine(
                breach,
                boards.program(Acting.current().board())
                        .call(() -> work.readApart(Act.MAINTAIN, () -> facts.find(breach.id())))
                        .map(known -> new BreachRules(known, clock.instant()).state())
                        .orElse(BreachState.REPORTED));
    }
}
