package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Where one asks for a personnel dossier. Every question leaves a line in the log, yes or no, and
/// that line is committed before the answer is given: no line, no key; no key, no content.
@Component
public final class PersonnelDesk {
    private static final Sentence LEFT = Sentence.of("access.no.personnel_left");

    private final Readers readers;
    private final Accounts accounts;
    private final List<Pledge> pledges;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PersonnelDesk(Readers readers, Accounts accounts, List<Pledge> pledges, AuditLog log, Work work, Clock clock) {
        this.readers = readers;
        this.accounts = accounts;
        this.pledges = List.copyOf(pledges);
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    public AccessDecision<PersonId> ask(SignedIn who, Act act, PersonId employee) {
        LocalDate day = SchoolDay.today(clock);
        AccessDecision<PersonId> decision = work.read(Act.BROWSE, () -> decide(who, act, employee, day));
        log.append(
                switch (decision) {
                    case Granted<PersonId> key ->
                        line(act, AuditOutcome.GRANTED, key.relation()).about(employee);
                    case Refused<PersonId> _ ->
                        line(act, AuditOutcome.REFUSED, Relation.NONE).about(employee);
                });
        return decision;
    }

    /// For what is not about one employee.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    public OfficeDecision ask(SignedIn who, Act act) {
        LocalDate day = SchoolDay.today(clock);
        OfficeDecision decision = work.read(Act.BROWSE, () -> {
            if (left(who)) {
                return new OfficeDecision.Refused(STAFF_DATA_FOR_APPOINTMENT_AND_PAY, LEFT);
            }
            OfficeDecision first = new PersonnelRules(readers.of(who), day).decide(act);
            return first instanceof OfficeDecision.Granted key
                    ? unpledged(key.person())
                            .<OfficeDecision>map(no -> new OfficeDecision.Refused(no.clause(), no.because()))
                            .orElse(first)
                    : first;
        });
        log.append(
                switch (decision) {
                    case OfficeDecision.Granted _ -> line(act, AuditOutcome.GRANTED, Relation.PERSONNEL_OFFICE);
                    case OfficeDecision.Refused _ -> line(act, AuditOutcome.REFUSED, Relation.NONE);
                });
        return decision;
    }

    private AccessDecision<PersonId> decide(SignedIn who, Act act, PersonId employee, LocalDate day) {
        if (left(who)) {
            return new Refused<>(STAFF_DATA_FOR_APPOINTMENT_AND_PAY, LEFT);
        }
        AccessDecision<PersonId> decision = new PersonnelRules(readers.of(who), day).decide(act, employee);
        if (!(decision instanceof Granted<PersonId> key) || key.relation() == Relation.EMPLOYEE) {
            return decision;
        }
        if (!accounts.listAll(AccountKind.STAFF).contains(employee)) {
            return Refused.notThere(STAFF_DATA_FOR_APPOINTMENT_AND_PAY, LEFT);
        }
        return unpledged(key.person())
                .<AccessDecision<PersonId>>map(Refused::about)
                .orElse(decision);
    }

    /// Who works here no more is signed out, and was until this moment perhaps not.
    private boolean left(SignedIn who) {
        return who.kind() == AccountKind.STAFF
                && accounts.findOpen(who.board(), who.person())
                        .filter(kind -> kind == AccountKind.STAFF)
                        .isEmpty();
    }

    /// What staff promise comes before a first dossier of somebody else.
    private Optional<Refused<PupilId>> unpledged(PersonId person) {
        return pledges.stream().flatMap(one -> one.missing(person).stream()).findFirst();
    }

    private AuditEvent line(Act act, AuditOutcome outcome, Relation relation) {
        return AuditEvent.of(
                clock, Acting.current().with(act), STAFF_DATA_FOR_APPOINTMENT_AND_PAY, outcome, relation.code());
    }
}
