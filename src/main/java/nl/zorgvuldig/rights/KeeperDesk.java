package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Refused;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Where one asks to decide about a request. Every question leaves a line in the log, yes or no,
/// and that line is committed before the answer is given.
@Component
public final class KeeperDesk {
    private final AccessDesk dossiers;
    private final RightKeepers keepers;
    private final Staff staff;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    KeeperDesk(AccessDesk dossiers, RightKeepers keepers, Staff staff, AuditLog log, Work work, Clock clock) {
        this.dossiers = dossiers;
        this.keepers = keepers;
        this.staff = staff;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    @Upholds({OTHER_FILES_WITH_DIRECTION, CONFIDENTIALITY})
    public KeeperDecision ask(SignedIn who, RightFile file) {
        RightRequest request = file.request();
        return request.pupil()
                .filter(_ -> !request.by().equals(who.person()) && !askedByHead(request))
                .map(pupil -> ofPupil(who, pupil, file.id()))
                .orElseGet(() -> byFunction(who, request));
    }

    private boolean askedByHead(RightRequest request) {
        return work.read(Act.BROWSE, () -> keepers.askedByHead(request));
    }

    private KeeperDecision ofPupil(SignedIn who, PupilId pupil, RightId request) {
        return switch (dossiers.ask(who, Act.KEEP_RIGHT, pupil)) {
            case Granted<PupilId> key -> new KeeperDecision.Granted(key.person(), request, key.clause(), key.because());
            case Refused<PupilId> no -> new KeeperDecision.Refused(no.clause(), no.because());
        };
    }

    private KeeperDecision byFunction(SignedIn who, RightRequest request) {
        KeeperDecision decision = work.read(
                Act.BROWSE,
                () -> new KeeperRules(who.person(), functions(who.person()), functions(request.by())).decide(request));
        boolean granted = decision instanceof KeeperDecision.Granted;
        log.append(AuditEvent.of(
                        clock,
                        Acting.current().with(Act.KEEP_RIGHT),
                        KeeperRules.clause(request),
                        granted ? AuditOutcome.GRANTED : AuditOutcome.REFUSED,
                        granted ? relation(request) : Relation.NONE.code())
                .about(new PersonId(request.about().id()))
                .through(request.id()));
        return decision;
    }

    private static String relation(RightRequest request) {
        return request.pupil().isPresent() ? Relation.BOARD.code() : "keeper";
    }

    /// Whether somebody is of those who decide about requests at all.
    public boolean keeps(SignedIn who) {
        Set<StaffFunction> functions = work.read(Act.BROWSE, () -> functions(who.person()));
        return functions.contains(StaffFunction.HEAD)
                || functions.contains(StaffFunction.BOARD)
                || functions.contains(StaffFunction.PERSONNEL_OFFICE);
    }

    private Set<StaffFunction> functions(PersonId person) {
        LocalDate today = SchoolDay.today(clock);
        return staff.listFunctions(person).stream()
                .filter(held -> held.period().contains(today))
                .map(FunctionHeld::function)
                .collect(Collectors.toSet());
    }
}
