package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Who may ask what others could open: of nobody in particular yet, or of one who works here.
@Component
final class OversightGate implements AccessGate<OversightGate.Of, Oversight> {
    private final Staff staff;
    private final Clock clock;

    OversightGate(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    record Of(Optional<PersonId> person) {}

    @Override
    public boolean supports(Act act) {
        return act == LogActs.READ_LOG;
    }

    @Override
    public Class<Oversight> opens() {
        return Oversight.class;
    }

    @Override
    public boolean mayLook() {
        return true;
    }

    @Override
    public Optional<Of> find(Function<String, Optional<UUID>> address, String through) {
        return Optional.of(new Of(address.apply("employee").map(PersonId::new)));
    }

    @Override
    public Judged<Oversight> judge(SignedIn who, Act act, Of asked) {
        OverseeRules rules = new OverseeRules(staff.listFunctions(who.person()), SchoolDay.today(clock));
        Ruling ruling = rules.decide();
        AuditEvent line = ruling.line(clock, act, CONFIDENTIALITY);
        return new Judged<>(
                ruling,
                ruling instanceof Ruling.Allowed ? Optional.of(rules.oversight()) : Optional.empty(),
                asked.person().map(line::about).orElse(line));
    }
}
