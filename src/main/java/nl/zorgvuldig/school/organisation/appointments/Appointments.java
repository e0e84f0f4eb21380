package nl.zorgvuldig.school.organisation.appointments;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.FunctionStore;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.SchoolActs;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Appointments to functions, which determine access to dossiers. Only the board (*bevoegd gezag*)
/// appoints, and the system account when its operator asks. Every appointment and every refusal
/// writes an audit event.
@Component
@Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
public final class Appointments {
    private static final String NONE = "none";

    private final FunctionStore store;
    private final Schools schools;
    private final Accounts accounts;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Appointments(
            FunctionStore store,
            Schools schools,
            Accounts accounts,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.schools = schools;
        this.accounts = accounts;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The reason for refusal when the acting person may not appoint; the refusal is logged.
    public Optional<Sentence> refusal() {
        if (program() || board()) {
            return Optional.empty();
        }
        log.append(event(AuditOutcome.REFUSED, NONE));
        return Optional.of(Sentence.of("school.appoint.refused"));
    }

    /// All current and future holders of functions.
    public List<HeldFunction> list() {
        LocalDate today = today();
        return work.read(Act.BROWSE, this::held).stream()
                .filter(function -> !function.period().until().isBefore(today))
                .toList();
    }

    /// The people who can be chosen.
    public Map<PersonId, PersonName> listStaff() {
        return accounts.listOpen(AccountKind.STAFF);
    }

    /// @return the held function; not found for a person who may not appoint
    public Outcome<UUID> appoint(AppointmentRequest wish) {
        if (refusal().isPresent()) {
            return Outcome.notFound();
        }
        List<Objection> objections = work.read(Act.BROWSE, this::rules).objections(wish);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        return switch (wish.nominee()) {
            case AppointmentNominee.Known known -> appoint(wish, known.person());
            case AppointmentNominee.Newcomer newcomer ->
                open(newcomer)
                        .map(person -> appoint(wish, person))
                        .orElseGet(() -> Outcome.rejected("email", Sentence.of("school.appoint.no.taken")));
        };
    }

    /// Opens the account before the function is given, since an account without a function grants
    /// no access. The same newcomer again, after a form sent twice or interrupted work, gets the
    /// same account.
    ///
    /// @return empty when the address belongs to somebody else
    private Optional<PersonId> open(AppointmentNominee.Newcomer newcomer) {
        return boards.program(Acting.current().board()).call(() -> {
            Optional<PersonId> known = accounts.findByEmail(newcomer.email());
            if (known.isPresent()) {
                return known.filter(
                        personId -> newcomer.name().equals(listStaff().get(personId)));
            }
            PersonId person = new PersonId(Id.next(clock));
            NewAccount account = NewAccount.of(person, AccountKind.STAFF, newcomer.name());
            accounts.open(account.withEmail(newcomer.email()));
            return Optional.of(person);
        });
    }

    private Outcome<UUID> appoint(AppointmentRequest wish, PersonId person) {
        AppointmentRequest known = new AppointmentRequest(
                new AppointmentNominee.Known(person), wish.function(), wish.place(), wish.from(), wish.until());
        return work.write(aim(), () -> {
            store.lockFunctions();
            List<Objection> objections = rules().objections(known);
            if (!objections.isEmpty()) {
                return Outcome.rejected(objections);
            }
            HeldFunction held = new HeldFunction(
                    Id.next(clock), person, known.function(), known.school(), new Period(known.from(), known.last()));
            store.add(held);
            note(held, "given");
            return Outcome.done(held.id());
        });
    }

    /// Ends a function: from the day after `last` on it grants no access. A function that would not
    /// have been held for a single day is withdrawn.
    ///
    /// @return not found for a person who may not appoint, as for a function nobody holds
    public Outcome<UUID> end(UUID function, LocalDate last) {
        if (refusal().isPresent()) {
            return Outcome.notFound();
        }
        return work.write(aim(), () -> {
            store.lockFunctions();
            return held().stream()
                    .filter(heldFunction -> heldFunction.id().equals(function))
                    .findFirst()
                    .map(heldFunction -> end(heldFunction, last))
                    .orElseGet(Outcome::notFound);
        });
    }

    private Outcome<UUID> end(HeldFunction function, LocalDate last) {
        Optional<Objection> objection = rules().ending(function, last);
        if (objection.isPresent()) {
            return Outcome.rejected(objection.get());
        }
        if (AppointmentRules.neverHeld(function, last)) {
            store.withdrawFunction(function.id());
            note(function, "taken-back");
        } else {
            store.endFunction(function.id(), last);
            note(function, "ended");
        }
        return Outcome.done(function.id());
    }

    private AppointmentRules rules() {
        Set<SchoolId> known = schools.list().stream().map(School::id).collect(Collectors.toUnmodifiableSet());
        return new AppointmentRules(today(), held(), listStaff().keySet(), known);
    }

    private List<HeldFunction> held() {
        return store.listHolders(Set.of(StaffFunction.values()));
    }

    private void note(HeldFunction held, String what) {
        AuditEvent event = event(AuditOutcome.DONE, what).about(held.person());
        log.append(held.school().map(event::through).orElse(event));
    }

    private AuditEvent event(AuditOutcome outcome, String relation) {
        Acting acting = Acting.current().with(SchoolActs.APPOINT);
        return AuditEvent.of(clock, acting, DOSSIER_FOR_GUIDES_AND_AUTHORITY, outcome, relation);
    }

    private boolean board() {
        PersonId me = Acting.current().person();
        return work.read(Act.BROWSE, () -> store.listHolders(Set.of(StaffFunction.BOARD))).stream()
                .anyMatch(held -> held.person().equals(me) && held.period().contains(today()));
    }

    private static boolean program() {
        return Acting.current().person().equals(PersonId.PROGRAM);
    }

    private static Act aim() {
        return program() ? Act.MAINTAIN : SchoolActs.APPOINT;
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }
}
