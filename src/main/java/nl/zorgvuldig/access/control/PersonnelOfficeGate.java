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
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.RoleContact;
import org.springframework.stereotype.Component;

/// Access gate of the work of the personnel office.
@Component
final class PersonnelOfficeGate implements AccessGate<PersonnelOfficeScope, PersonnelOfficeScope> {
    private final AccessRequesters readers;
    private final PersonnelGate personnel;
    private final Work work;
    private final Clock clock;

    PersonnelOfficeGate(AccessRequesters readers, PersonnelGate personnel, Work work, Clock clock) {
        this.readers = readers;
        this.personnel = personnel;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public boolean supports(Act act) {
        return act instanceof PersonnelAct personnel && personnel.allows(PersonnelAct.Party.OFFICE_GENERAL);
    }

    @Override
    public Class<PersonnelOfficeScope> opens() {
        return PersonnelOfficeScope.class;
    }

    @Override
    public Optional<PersonnelOfficeScope> find(Function<String, Optional<UUID>> address, String through) {
        return Optional.of(new PersonnelOfficeScope());
    }

    @Override
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    public Judged<PersonnelOfficeScope> judge(SignedInUser who, Act act, PersonnelOfficeScope office) {
        LocalDate day = SchoolDay.today(clock);
        AccessRuling ruling = work.read(
                Act.BROWSE,
                () -> personnel
                        .left(who)
                        .orElseGet(() -> personnel.unlessUnpledged(
                                who, new PersonnelRules(readers.of(who), day).decide((PersonnelAct) act))));
        return new Judged<>(ruling, Optional.of(office), ruling.line(clock, act, STAFF_DATA_FOR_APPOINTMENT_AND_PAY));
    }

    @Override
    public List<RoleContact> whoToTurnTo() {
        return personnel.whoToTurnTo();
    }
}
