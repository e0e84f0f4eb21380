package nl.zorgvuldig.access.control.readers;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Access gate of the question what other people can open: about nobody in particular yet, or about
/// one member of staff.
@Component
final class AccessOversightGate implements AccessGate<AccessOversightGate.Of, AccessOversight> {
    private final Staff staff;
    private final Clock clock;

    AccessOversightGate(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    record Of(Optional<PersonId> person) {}

    @Override
    public boolean supports(Act act) {
        return act == LogActs.READ_LOG;
    }

    @Override
    public Class<AccessOversight> opens() {
        return AccessOversight.class;
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
    public Judged<AccessOversight> judge(SignedInUser who, Act act, Of asked) {
        AccessOversightRules rules =
                new AccessOversightRules(staff.listFunctions(who.person()), SchoolDay.today(clock));
        AccessRuling ruling = rules.decide();
        AuditEvent line = ruling.line(clock, act, CONFIDENTIALITY);
        return new Judged<>(
                ruling,
                ruling instanceof AccessRuling.Allowed ? Optional.of(rules.oversight()) : Optional.empty(),
                asked.person().map(line::about).orElse(line));
    }
}
