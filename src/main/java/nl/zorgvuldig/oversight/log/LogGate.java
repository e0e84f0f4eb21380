package nl.zorgvuldig.oversight.log;

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

/// Who may see the log of the whole board.
@Component
final class LogGate implements AccessGate<BoardLog, BoardLog> {
    private final Staff staff;
    private final Clock clock;

    LogGate(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public boolean supports(Act act) {
        return act == LogActs.READ_LOG;
    }

    @Override
    public Class<BoardLog> opens() {
        return BoardLog.class;
    }

    @Override
    public boolean mayLook() {
        return true;
    }

    @Override
    public Optional<BoardLog> find(Function<String, Optional<UUID>> address, String through) {
        return Optional.of(new BoardLog());
    }

    @Override
    public Judged<BoardLog> judge(SignedIn who, Act act, BoardLog asked) {
        Ruling ruling = new LogRules(staff.listFunctions(who.person()), SchoolDay.today(clock)).decide();
        return new Judged<>(ruling, Optional.of(asked), ruling.line(clock, act));
    }
}
