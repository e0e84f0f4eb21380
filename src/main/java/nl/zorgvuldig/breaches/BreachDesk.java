package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Where a key to a breach is asked for. Every answer stands in the log before it is given.
@Component
public final class BreachDesk {
    private final BreachStore store;
    private final Staff staff;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    BreachDesk(BreachStore store, Staff staff, Boards boards, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    @Upholds(CONFIDENTIALITY)
    public BreachDecision ask(SignedIn who, Act act, BreachId breach) {
        Optional<SightRules.Filed> filed =
                boards.program(who.board()).call(() -> work.readApart(Act.MAINTAIN, () -> store.findFiled(breach)));
        Optional<Relation> relation = filed.flatMap(one -> rules(who).decide(act, one));
        log.append(AuditEvent.of(
                        clock,
                        Acting.current().with(act),
                        CONFIDENTIALITY,
                        relation.isPresent() ? AuditOutcome.GRANTED : AuditOutcome.REFUSED,
                        relation.orElse(Relation.NONE).code())
                .through(breach));
        return relation.<BreachDecision>map(
                        by -> new BreachDecision.Granted(breach, act, by, Sentence.of("breaches.because." + by.code())))
                .orElseGet(() -> new BreachDecision.Refused(CONFIDENTIALITY, Sentence.of("breaches.no.reader")));
    }

    /// Through which relation somebody sees the list: watching over data, the board, or a school.
    public Optional<Relation> reader(SignedIn who) {
        SightRules rules = rules(who);
        return rules.keeper().or(rules::anyHead);
    }

    private SightRules rules(SignedIn who) {
        return new SightRules(
                who.kind() == AccountKind.STAFF ? staff.listFunctions(who.person()) : List.of(),
                SchoolDay.today(clock));
    }
}
