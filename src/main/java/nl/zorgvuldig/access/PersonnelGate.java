package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.PersonnelAct;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Contact;
import org.springframework.stereotype.Component;

/// Who may do what with a personnel dossier.
@Component
final class PersonnelGate implements AccessGate<PersonId, PersonId> {
    private static final Sentence LEFT = Sentence.of("access.no.personnel_left");

    private final Readers readers;
    private final Accounts accounts;
    private final List<Pledge> pledges;
    private final Work work;
    private final Clock clock;

    PersonnelGate(Readers readers, Accounts accounts, List<Pledge> pledges, Work work, Clock clock) {
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
    public Judged<PersonId> judge(SignedIn who, Act act, PersonId employee) {
        LocalDate day = SchoolDay.today(clock);
        Ruling ruling = work.read(Act.BROWSE, () -> decide(who, (PersonnelAct) act, employee, day));
        return new Judged<>(
                ruling,
                Optional.of(employee),
                ruling.line(clock, act, STAFF_DATA_FOR_APPOINTMENT_AND_PAY).about(employee));
    }

    /// One turns to the personnel office, not to the head of a school.
    @Override
    public List<Contact> whoToTurnTo() {
        return List.of(Contact.PERSONNEL_OFFICE, Contact.DATA_PROTECTION_OFFICER);
    }

    private Ruling decide(SignedIn who, PersonnelAct act, PersonId employee, LocalDate day) {
        Optional<Ruling> left = left(who);
        if (left.isPresent()) {
            return left.get();
        }
        Ruling ruling = new PersonnelRules(readers.of(who), day).decide(act, employee);
        if (!(ruling instanceof Ruling.Allowed yes) || yes.relation() == Relation.EMPLOYEE) {
            return ruling;
        }
        return accounts.listAll(AccountKind.STAFF).contains(employee)
                ? unlessUnpledged(who, ruling)
                : Ruling.Denied.notThere(STAFF_DATA_FOR_APPOINTMENT_AND_PAY, LEFT);
    }

    /// Who works here no more is signed out, and was until this moment perhaps not.
    Optional<Ruling> left(SignedIn who) {
        return who.kind() == AccountKind.STAFF
                        && accounts.findOpen(who.board(), who.person())
                                .filter(kind -> kind == AccountKind.STAFF)
                                .isEmpty()
                ? Optional.of(new Ruling.Denied(STAFF_DATA_FOR_APPOINTMENT_AND_PAY, LEFT))
                : Optional.empty();
    }

    /// What staff promise comes before a first dossier of somebody else.
    Ruling unlessUnpledged(SignedIn who, Ruling ruling) {
        return Pledge.unlessMissing(pledges, who.person(), ruling);
    }
}
