package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.PersonnelRules;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.RoleContact;
import org.springframework.stereotype.Component;

/// Access gate of personnel dossiers.
@Component
final class PersonnelGate implements AccessGate<PersonId, PersonId> {
    private static final Sentence LEFT = Sentence.of("access.no.personnel_left");

    private final AccessRequesters readers;
    private final Accounts accounts;
    private final List<AccessPrecondition> pledges;
    private final Work work;
    private final Clock clock;

    PersonnelGate(
            AccessRequesters readers, Accounts accounts, List<AccessPrecondition> pledges, Work work, Clock clock) {
        this.readers = readers;
        this.accounts = accounts;
        this.pledges = List.copyOf(pledges);
        this.work = work;
        this.clock = clock;
    }

    @Override
    public boolean supports(Act act) {
        return act instanceof PersonnelAct personnel
                && (personnel.allows(PersonnelAct.Party.OFFICE) || personnel.allows(PersonnelAct.Party.EMPLOYEE));
    }

    @Override
    public Class<PersonId> opens() {
        return PersonId.class;
    }

    @Override
    public Optional<PersonId> find(Function<String, Optional<UUID>> address, String through) {
        return address.apply("employee").map(PersonId::new);
    }

    @Override
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    public Judged<PersonId> judge(SignedInUser who, Act act, PersonId employee) {
        LocalDate day = SchoolDay.today(clock);
        AccessRuling ruling = work.read(Act.BROWSE, () -> decide(who, (PersonnelAct) act, employee, day));
        return new Judged<>(
                ruling,
                Optional.of(employee),
                ruling.line(clock, act, STAFF_DATA_FOR_APPOINTMENT_AND_PAY).about(employee));
    }

    /// The personnel office, not the head of a school.
    @Override
    public List<RoleContact> whoToTurnTo() {
        return List.of(RoleContact.PERSONNEL_OFFICE, RoleContact.DATA_PROTECTION_OFFICER);
    }

    private AccessRuling decide(SignedInUser who, PersonnelAct act, PersonId employee, LocalDate day) {
        Optional<AccessRuling> left = left(who);
        if (left.isPresent()) {
            return left.get();
        }
        AccessRuling ruling = new PersonnelRules(readers.of(who), day).decide(act, employee);
        if (!(ruling instanceof AccessRuling.Allowed yes) || yes.relation() == AccessRelation.EMPLOYEE) {
            return ruling;
        }
        return accounts.listAll(AccountKind.STAFF).contains(employee)
                ? unlessUnpledged(who, ruling)
                : AccessRuling.Denied.notThere(STAFF_DATA_FOR_APPOINTMENT_AND_PAY, LEFT);
    }

    /// Somebody who no longer works here is signed out, but may still have been signed in until
    /// now.
    Optional<AccessRuling> left(SignedInUser who) {
        return who.kind() == AccountKind.STAFF
                        && accounts.findOpen(who.board(), who.person())
                                .filter(kind -> kind == AccountKind.STAFF)
                                .isEmpty()
                ? Optional.of(new AccessRuling.Denied(STAFF_DATA_FOR_APPOINTMENT_AND_PAY, LEFT))
                : Optional.empty();
    }

    /// Staff make their promise before they open a first dossier of somebody else.
    AccessRuling unlessUnpledged(SignedInUser who, AccessRuling ruling) {
        return AccessPrecondition.unlessMissing(pledges, who.person(), ruling);
    }
}
