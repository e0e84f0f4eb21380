package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.AccessGate;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.access.Ruling;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Contact;
import org.springframework.stereotype.Component;

/// Who may do what with a breach: the same no about what is not there as about what is not the reader's.
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
    public Judged<BreachId> judge(SignedIn who, Act act, BreachId breach) {
        Optional<SightRules.Filed> filed =
                boards.program(who.board()).call(() -> work.readApart(Act.MAINTAIN, () -> store.findFiled(breach)));
        Ruling ruling = filed.flatMap(one -> rules(who).decide(act, one))
                .<Ruling>map(by -> new Ruling.Allowed(
                        CONFIDENTIALITY, by, Optional.empty(), Sentence.of("breaches.because." + by.code())))
                .orElseGet(() -> new Ruling.Denied(CONFIDENTIALITY, Sentence.of("breaches.no.reader")));
        return new Judged<>(
                ruling,
                Optional.of(breach),
                ruling.line(clock, act, CONFIDENTIALITY).through(breach));
    }

    @Override
    public List<Contact> whoToTurnTo() {
        return List.of(Contact.DATA_PROTECTION_OFFICER);
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
