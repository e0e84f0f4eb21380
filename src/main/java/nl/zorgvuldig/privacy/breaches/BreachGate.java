package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Gate to breaches. A breach that does not exist and one the reader may not see get the same
/// refusal.
@Component
public final class BreachGate implements AccessGate<BreachId, BreachId> {
    private final BreachStore store;
    private final Staff staff;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    BreachGate(BreachStore store, Staff staff, Boards boards, Work work, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public boolean supports(Act act) {
        return act == BreachActs.READ_BREACH || act == BreachActs.KEEP_BREACH;
    }

    @Override
    public Class<BreachId> opens() {
        return BreachId.class;
    }

    @Override
    public Optional<BreachId> find(Function<String, Optional<UUID>> address, String through) {
        return address.apply("breach").map(BreachId::new);
    }

    @Override
    @Upholds(CONFIDENTIALITY)
    public Judged<BreachId> judge(SignedInUser who, Act act, BreachId breach) {
        Optional<BreachAccessRules.Filed> filed =
                boards.program(who.board()).call(() -> work.readApart(Act.MAINTAIN, () -> store.findFiled(breach)));
        AccessRuling ruling = filed.flatMap(each -> rules(who).decide(act, each))
                .<AccessRuling>map(by -> new AccessRuling.Allowed(
                        CONFIDENTIALITY, by, Optional.empty(), Sentence.of("breaches.because." + by.code())))
                .orElseGet(() -> new AccessRuling.Denied(CONFIDENTIALITY, Sentence.of("breaches.no.reader")));
        return new Judged<>(
                ruling,
                Optional.of(breach),
                ruling.line(clock, act, CONFIDENTIALITY).through(breach));
    }

    @Override
    public List<RoleContact> whoToTurnTo() {
        return List.of(RoleContact.DATA_PROTECTION_OFFICER);
    }

    /// The relation through which somebody sees the list: data protection officer, board, or head.
    public Optional<AccessRelation> reader(SignedInUser who) {
        BreachAccessRules rules = rules(who);
        return rules.keeper().or(rules::anyHead);
    }

    private BreachAccessRules rules(SignedInUser who) {
        return new BreachAccessRules(
                who.kind() == AccountKind.STAFF ? staff.listFunctions(who.person()) : List.of(),
                SchoolDay.today(clock));
    }
}
