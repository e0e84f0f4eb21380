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
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.PersonnelAct;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Contact;
import org.springframework.stereotype.Component;

/// Who may do what the personnel office does.
@Component
final class OfficeGate implements AccessGate<Office, Office> {
    private final Readers readers;
    private final PersonnelGate personnel;
    private final Work work;
    private final Clock clock;

    OfficeGate(Readers readers, PersonnelGate personnel, Work work, Clock clock) {
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
    public Class<Office> opens() {
        return Office.class;
    }

    @Override
    public Optional<Office> find(Function<String, Optional<UUID>> address, String through) {
        return Optional.of(new Office());
    }

    @Override
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    public Judged<Office> judge(SignedIn who, Act act, Office office) {
        LocalDate day = SchoolDay.today(clock);
        Ruling ruling = work.read(
                Act.BROWSE,
                () -> personnel
                        .left(who)
                        .orElseGet(() -> personnel.unlessUnpledged(
                                who, new PersonnelRules(readers.of(who), day).decide((PersonnelAct) act))));
        return new Judged<>(ruling, Optional.of(office), ruling.line(clock, act, STAFF_DATA_FOR_APPOINTMENT_AND_PAY));
    }

    @Override
    public List<Contact> whoToTurnTo() {
        return personnel.whoToTurnTo();
    }
}
