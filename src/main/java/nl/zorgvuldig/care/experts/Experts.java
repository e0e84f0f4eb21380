package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.care.experts.consultations.RunningExpertConsultations;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Register of external experts. An expert in it has an account and can sign in; that alone shows
/// nothing of any pupil.
@Component
public final class Experts {
    /// Code in the log; after a restore it is read back from there.
    static final String CLOSED = "expert-closed";

    private final ExpertStore store;
    private final RunningExpertConsultations running;
    private final Accounts accounts;
    private final Staff staff;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Experts(
            ExpertStore store,
            RunningExpertConsultations running,
            Accounts accounts,
            Staff staff,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.running = running;
        this.accounts = accounts;
        this.staff = staff;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Whether somebody keeps the register.
    public boolean keeps(SignedInUser who) {
        return who.kind() == AccountKind.STAFF
                && work.read(Act.BROWSE, () -> ExpertRules.keeps(staff.dutiesOf(who.person()), SchoolDay.today(clock)));
    }

    /// For those who keep it; by family name, closed experts last.
    public List<Expert> list() {
        List<ExpertStore.Line> lines = work.read(ExpertActs.KEEP_EXPERT, store::list);
        Map<PersonId, NewAccount> known = accounts(lines);
        return lines.stream()
                .map(line -> expert(line, Optional.ofNullable(known.get(line.person()))))
                .sorted(Comparator.comparing(Expert::state)
                        .thenComparing(each -> each.name().sorted(), NameLetters.order()))
                .toList();
    }

    /// Empty for a person who is not in the register, and for a reader who does not keep it.
    public Optional<Expert> find(PersonId person) {
        return work.read(ExpertActs.KEEP_EXPERT, () -> store.find(person))
                .map(line ->
                        expert(line, Optional.ofNullable(accounts(List.of(line)).get(line.person()))));
    }

    private Map<PersonId, NewAccount> accounts(List<ExpertStore.Line> lines) {
        return boards.program(Acting.current().board())
                .call(() -> accounts.findAllOpen(
                        lines.stream().map(ExpertStore.Line::person).toList()));
    }

    private Expert expert(ExpertStore.Line line, Optional<NewAccount> account) {
        return new Expert(
                line.person(),
                account.map(NewAccount::name).orElseGet(() -> accounts.nameOf(line.person())),
                account.flatMap(NewAccount::email),
                line.discipline(),
                line.organisation(),
                line.handling(),
                line.state());
    }

    /// First the account, then the line in the register: an expert with only the account sees
    /// nothing. Sending the same form again adds nobody.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<PersonId> register(SignedInUser who, FormId form, ExpertDetails wish) {
        Optional<PersonId> known = byEmail(wish);
        PersonId person =
                known.filter(this::unregistered).orElseGet(() -> new PersonId(form.makes(who.person(), who.board())));
        List<Objection> objections = objections(wish, person, known);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        ExpertStore.Line line = line(person, wish);
        open(person, wish);
        return work.once(
                ExpertActs.KEEP_EXPERT,
                () -> {
                    store.add(line, who.person(), clock.instant());
                    done("expert-added", person);
                    return Outcome.done(person);
                },
                _ -> Outcome.repeated(find(person), Expert::open, person));
    }

    /// Whether somebody has an expert's account that no register knows yet.
    private boolean unregistered(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person).equals(Optional.of(AccountKind.EXPERT))
                && find(person).isEmpty();
    }

    private Optional<PersonId> byEmail(ExpertDetails wish) {
        return boards.program(Acting.current().board()).call(() -> accounts.findByEmail(wish.email()));
    }

    private static List<Objection> objections(ExpertDetails wish, PersonId person, Optional<PersonId> known) {
        List<Objection> objections = ExpertRules.objections(wish);
        return objections.isEmpty()
                        && known.filter(personId -> !personId.equals(person)).isPresent()
                ? List.of(ExpertRules.no("email", "expertise.no.email_taken"))
                : objections;
    }

    private void open(PersonId person, ExpertDetails wish) {
        boards.program(Acting.current().board())
                .call(() -> accounts.open(account(person, wish).withEmail(Accounts.normalAddress(wish.email()))));
    }

    private NewAccount account(PersonId person, ExpertDetails wish) {
        return new NewAccount(
                person,
                AccountKind.EXPERT,
                wish.name(),
                Optional.empty(),
                Optional.ofNullable(accounts.findAllOpen(List.of(person)).get(person))
                        .flatMap(NewAccount::demoHandle));
    }

    /// The identity of an expert cannot change while a consultation with them is running: parents
    /// consented to exactly this person. Another person is another line. With another address,
    /// earlier links and sessions end.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<PersonId> change(PersonId person, ExpertDetails wish) {
        Optional<Expert> now = find(person).filter(Expert::open);
        if (now.isEmpty()) {
            return Outcome.notFound();
        }
        List<Objection> objections = objections(wish, person, byEmail(wish));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        if (!ExpertRules.same(now.get(), wish) && running.with(person)) {
            return Outcome.rejected(ExpertRules.no("email", "expertise.no.who_while_running"));
        }
        if (!ExpertRules.sameAddress(now.get(), wish)) {
            boards.program(Acting.current().board()).run(() -> accounts.close(person));
        }
        open(person, wish);
        return work.write(ExpertActs.KEEP_EXPERT, () -> {
            if (store.change(line(person, wish)) == 0) {
                return Outcome.notFound();
            }
            done("expert-changed", person);
            return Outcome.done(person);
        });
    }

    /// From now on nothing is open to this expert. Repeating it changes nothing. Their data are
    /// destroyed within a day, or with the last consultation that names them
    /// ([ClosedExpertCleanup]).
    @Upholds(EXPERTS_AFTER_CONSENT)
    public void close(PersonId person) {
        boolean there = work.write(ExpertActs.KEEP_EXPERT, () -> {
            boolean changed = store.close(person, clock.instant()) == 1;
            if (changed) {
                done(CLOSED, person);
            }
            return changed || store.find(person).isPresent();
        });
        if (there) {
            boards.program(Acting.current().board()).run(() -> accounts.close(person));
        }
    }

    private static ExpertStore.Line line(PersonId person, ExpertDetails wish) {
        return new ExpertStore.Line(
                person, wish.discipline(), wish.handling(), wish.organisation().strip(), Expert.State.OPEN);
    }

    private void done(String what, PersonId expert) {
        log.append(log.done(ExpertActs.KEEP_EXPERT, EXPERTS_AFTER_CONSENT, what).about(expert));
    }
}
