package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessGate;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.DossierGate;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Gate to requests: a request about a pupil is decided by the rules of `access` for the dossier,
/// other requests by function.
@Component
public final class RightGate implements AccessGate<RightFile, RightFile> {
    private final DossierGate dossiers;
    private final RightKeepers keepers;
    private final RightStore store;
    private final Staff staff;
    private final Work work;
    private final Clock clock;

    RightGate(DossierGate dossiers, RightKeepers keepers, RightStore store, Staff staff, Work work, Clock clock) {
        this.dossiers = dossiers;
        this.keepers = keepers;
        this.store = store;
        this.staff = staff;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public boolean supports(Act act) {
        return act == RightActs.KEEP_RIGHT;
    }

    @Override
    public Class<RightFile> opens() {
        return RightFile.class;
    }

    /// The request; the database hides requests that the reader has nothing to do with.
    @Override
    public Optional<RightFile> find(Function<String, Optional<UUID>> address, String through) {
        return address.apply("request")
                .map(RightId::new)
                .flatMap(id -> work.read(RightActs.KEEP_RIGHT, () -> store.find(id)));
    }

    @Override
    @Upholds({OTHER_FILES_WITH_DIRECTION, CONFIDENTIALITY})
    public Judged<RightFile> judge(SignedInUser who, Act act, RightFile file) {
        RightRequest request = file.request();
        return request.pupil()
                .filter(_ -> !request.by().equals(who.person()) && !askedByHead(request))
                .map(pupil -> dossiers.judge(who, act, pupil).opening(file))
                .orElseGet(() -> byFunction(who, act, file));
    }

    private boolean askedByHead(RightRequest request) {
        return work.read(Act.BROWSE, () -> keepers.askedByHead(request));
    }

    private Judged<RightFile> byFunction(SignedInUser who, Act act, RightFile file) {
        RightRequest request = file.request();
        AccessRuling ruling = work.read(
                Act.BROWSE,
                () -> new RightKeeperRules(who.person(), functions(who.person()), functions(request.by()))
                        .decide(request));
        return new Judged<>(
                ruling,
                Optional.of(file),
                ruling.line(clock, act, RightKeeperRules.clause(request))
                        .about(new PersonId(request.about().id()))
                        .through(request.id()));
    }

    /// Whether somebody decides on requests at all.
    public boolean keeps(SignedInUser who) {
        Set<StaffFunction> functions = work.read(Act.BROWSE, () -> functions(who.person()));
        return functions.contains(StaffFunction.HEAD)
                || functions.contains(StaffFunction.BOARD)
                || functions.contains(StaffFunction.PERSONNEL_OFFICE);
    }

    private Set<StaffFunction> functions(PersonId person) {
        LocalDate today = SchoolDay.today(clock);
        return staff.listFunctions(person).stream()
                .filter(held -> held.period().contains(today))
                .map(HeldFunction::function)
                .collect(Collectors.toSet());
    }
}
