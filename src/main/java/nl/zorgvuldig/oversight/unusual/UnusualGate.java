package nl.zorgvuldig.oversight.unusual;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.UnusualScope;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Gate to unusual reading.
@Component
final class UnusualGate implements AccessGate<UnusualScope, UnusualScope> {
    private final Staff staff;
    private final Clock clock;

    UnusualGate(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public boolean supports(Act act) {
        return act == LogActs.READ_LOG;
    }

    @Override
    public Class<UnusualScope> opens() {
        return UnusualScope.class;
    }

    @Override
    public boolean mayLook() {
        return true;
    }

    @Override
    public Optional<UnusualScope> find(Function<String, Optional<UUID>> address, String through) {
        return Optional.of(new UnusualScope());
    }

    @Override
    public Judged<UnusualScope> judge(SignedInUser who, Act act, UnusualScope asked) {
        AccessRuling ruling =
                new UnusualVisibility(who.person(), staff.listFunctions(who.person()), SchoolDay.today(clock)).decide();
        return new Judged<>(ruling, Optional.of(asked), ruling.line(clock, act));
    }
}
