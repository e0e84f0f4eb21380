package nl.zorgvuldig.platform.recovery;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.recovery.HelpRules.HelpingPerson;
import nl.zorgvuldig.platform.recovery.letters.ParentAccounts;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Finds the people whom the acting person can help to sign in, and decides whether they may. The
/// facts are read as the system account, whoever asks.
@Component
public final class RecoveryHelpers {
    private final PersonAffiliations belonging;
    private final Accounts accounts;
    private final ParentAccounts parents;
    private final Boards boards;
    private final AuditLog log;
    private final Clock clock;

    RecoveryHelpers(
            PersonAffiliations belonging,
            Accounts accounts,
            ParentAccounts parents,
            Boards boards,
            AuditLog log,
            Clock clock) {
        this.belonging = belonging;
        this.accounts = accounts;
        this.parents = parents;
        this.boards = boards;
        this.log = log;
        this.clock = clock;
    }

    /// Whether the acting person may help anybody at all.
    public boolean any() {
        HelpingPerson me = me();
        return !me.heads().isEmpty()
                || me.functions().contains(StaffFunction.BOARD)
                || me.functions().contains(StaffFunction.ADMINISTRATOR);
    }

    /// The schools of which the acting person is head.
    public Set<SchoolId> heads() {
        return me().heads();
    }

    /// Whether the acting person administers the program, and so sees which messages were sent.
    public boolean administers() {
        return me().functions().contains(StaffFunction.ADMINISTRATOR);
    }

    /// Empty when nobody with this id has an open account or is a parent here. Writes no audit
    /// event.
    public Optional<HelpDecision> find(HelpKind help, PersonId person) {
        HelpingPerson me = me();
        return asProgram(() -> belonging.helped(person)).map(helpedPerson -> HelpRules.decide(me, help, helpedPerson));
    }

    /// As [#find]; a refusal is an audit event.
    public Optional<HelpDecision> ask(HelpKind help, PersonId person) {
        Optional<HelpDecision> answer = find(help, person);
        if (answer.isPresent() && answer.get() instanceof HelpDecision.MayNot) {
            log.append(line(AuditOutcome.REFUSED, help.name().toLowerCase(java.util.Locale.ROOT), person));
        }
        return answer;
    }

    public AuditEvent line(AuditOutcome outcome, String what, PersonId about) {
        return AuditEvent.of(clock, Acting.current().with(RecoveryActs.ADMIT), Clause.CONFIDENTIALITY, outcome, what)
                .about(about);
    }

    /// People whom the acting person can help in some way, by name, at most `most`.
    public List<Map.Entry<PersonId, PersonName>> search(String typed, int most) {
        HelpingPerson me = me();
        Map<PersonId, PersonName> known = asProgram(() -> belonging.people(me));
        return known.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(me.person()))
                .filter(entry -> Pupils.matches(entry.getValue(), typed))
                .sorted(Comparator.comparing(entry -> entry.getValue().sorted(), NameLetters.order()))
                .limit(most)
                .toList();
    }

    /// Whether somebody has a staff account.
    public boolean isStaff(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person)
                .filter(kind -> kind == AccountKind.STAFF)
                .isPresent();
    }

    /// Somebody's name, also without an account.
    public PersonName nameOf(PersonId person) {
        return accounts.findName(person).or(() -> parents.findName(person)).orElseGet(() -> accounts.nameOf(person));
    }

    private HelpingPerson me() {
        PersonId me = Acting.current().person();
        return asProgram(() -> belonging.helper(me));
    }

    private <T> T asProgram(java.util.function.Supplier<T> work) {
        return boards.program(Acting.current().board()).call(work);
    }
}
