package nl.zorgvuldig.oversight.auditlog;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Gate to the log of the whole board.
@Component
final class BoardLogGate implements AccessGate<BoardLogScope, BoardLogScope> {
    private final Staff staff;
    private final Clock clock;

    BoardLogGate(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public boolean supports(Act act) {
        return act == LogActs.READ_LOG;
    }

    @Override
    public Class<BoardLogScope> opens() {
        return BoardLogScope.class;
    }

    @Override
    public boolean mayLook() {
        return true;
    }

    @Override
    public Optional<BoardLogScope> find(Function<String, Optional<UUID>> address, String through) {
        return Optional.of(new BoardLogScope());
    }

    @Override
    public List<RoleContact> whoToTurnTo() {
        return List.of(RoleContact.DATA_PROTECTION_OFFICER);
    }

    @Override
    public Judged<BoardLogScope> judge(SignedInUser who, Act act, BoardLogScope asked) {
        AccessRuling ruling = new BoardLogRules(staff.listFunctions(who.person()), SchoolDay.today(clock)).decide();
        return new Judged<>(ruling, Optional.of(asked), ruling.line(clock, act));
    }
}
