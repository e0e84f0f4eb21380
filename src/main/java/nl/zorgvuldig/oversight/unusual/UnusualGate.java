package nl.zorgvuldig.oversight.unusual;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.AccessGate;
import nl.zorgvuldig.access.Ruling;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Who may see which reading stands out.
@Component
final class UnusualGate implements AccessGate<UnusualAccess, UnusualAccess> {
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
    public Class<UnusualAccess> opens() {
        return UnusualAccess.class;
    }

    @Override
    public boolean mayLook() {
        return true;
    }

    @Override
    public Optional<UnusualAccess> find(Function<String, Optional<UUID>> address, String through) {
        return Optional.of(new UnusualAccess());
    }

    @Override
    public Judged<UnusualAccess> judge(SignedIn who, Act act, UnusualAccess asked) {
        Ruling ruling =
                new UnusualSight(who.person(), staff.listFunctions(who.person()), SchoolDay.today(clock)).decide();
        return new Judged<>(ruling, Optional.of(asked), ruling.line(clock, act));
    }
}
