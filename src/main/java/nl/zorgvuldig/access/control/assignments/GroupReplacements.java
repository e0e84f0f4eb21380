package nl.zorgvuldig.access.control.assignments;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.lists.HeadedSchools;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Replacement of the guide of a group: the head gives all its pupils to a colleague at once,
/// for some days, and can end that at once. All of it is done or nothing is. Each pupil is an
/// assignment as any other ([GuideAssignments]), so that it opens, is shown, ends and is destroyed
/// as that is; the log says it of each.
@Component
class GroupReplacements {
    private static final String LOCK = "replacements";

    private final AssignmentStore store;
    private final GuideCandidates colleagues;
    private final HeadedSchools headed;
    private final Pupils pupils;
    private final Staff staff;
    private final AuditLog log;
    private final Locks locks;
    private final Work work;
    private final Clock clock;

    GroupReplacements(
            AssignmentStore store,
            GuideCandidates colleagues,
            HeadedSchools headed,
            Pupils pupils,
            Staff staff,
            AuditLog log,
            Locks locks,
            Work work,
            Clock clock) {
        this.store = store;
        this.colleagues = colleagues;
        this.headed = headed;
        this.pupils = pupils;
        this.staff = staff;
        this.log = log;
        this.locks = locks;
        this.work = work;
        this.clock = clock;
    }

    /// What was given at the schools that the acting person heads, today and from a later day on.
    List<GroupReplacement> list() {
        LocalDate today = SchoolDay.today(clock);
        return of(today, AssignmentSummary::lasts);
    }

    /// Of this school year, with what is over or was ended.
    List<GroupReplacement> listOfYear() {
        return of(SchoolYear.of(SchoolDay.today(clock)).period().from(), _ -> true);
    }

    private List<GroupReplacement> of(LocalDate day, Predicate<AssignmentSummary> which) {
        Set<SchoolId> own = headed.list().stream().map(School::id).collect(Collectors.toSet());
        return own.isEmpty()
                ? List.of()
                : work.read(AccessActs.ASSIGN, () -> {
                    List<AssignmentSummary> given =
                            store.listGivenUntil(day).stream().filter(which).toList();
                    Set<PupilId> kept =
                            pupils
                                    .list(given.stream()
                                            .map(AssignmentSummary::pupil)
                                            .distinct()
                                            .toList())
                                    .stream()
                                    .filter(career -> own.contains(career.keeper()))
                                    .map(SchoolCareer::pupil)
                                    .collect(Collectors.toSet());
                    return GroupReplacement.of(given.stream()
                            .filter(each -> kept.contains(each.pupil()))
                            .toList());
                });
    }

    /// An objection leaves the keys unused. The same form sent again gets the same answer.
    ///
    /// @param keys of the pupils of the group; it is for all of them or for none
    /// @return a conflict when something was given or ended since the page was shown
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Outcome<GroupReplacement> give(Group group, List<Granted<PupilId>> keys, FormId form, ReplacementRequest wish) {
        Map<UUID, Granted<PupilId>> ids = new LinkedHashMap<>();
        keys.forEach(key -> ids.put(form.makes(key.person(), key.target()), key));
        if (ids.isEmpty()) {
            return Outcome.rejected("from", Sentence.of("access.objection.nobody_there"));
        }
        Set<PersonId> candidates = colleagues.on(wish.from());
        return work.once(
                AccessActs.ASSIGN,
                () -> {
                    locks.alone(LOCK);
                    return sentBefore(ids, wish).orElseGet(() -> give(group, ids, candidates, wish));
                },
                somebodyWasFirst -> work.read(AccessActs.ASSIGN, () -> sentBefore(ids, wish))
                        .orElseThrow(() -> somebodyWasFirst));
    }

    private Outcome<GroupReplacement> give(
            Group group, Map<UUID, Granted<PupilId>> ids, Set<PersonId> candidates, ReplacementRequest wish) {
        if (!GroupReplacement.mark(list()).equals(wish.seen())) {
            return Outcome.conflict();
        }
        List<PupilId> all = ids.values().stream().map(Granted::target).toList();
        ReplacementRules rules = new ReplacementRules(
                Acting.current().person(),
                SchoolDay.today(clock),
                candidates,
                group.id(),
                pupils.list(all),
                staff.listGuides(group.id()),
                store.listGivenUntil(SchoolDay.today(clock)));
        List<Objection> objections = rules.objections(wish);
        return objections.isEmpty()
                ? Outcome.done(add(ids, Set.copyOf(rules.opened(wish)), wish))
                : Outcome.rejected(objections);
    }

    /// All rows before the first line: a row that cannot be written leaves no line behind.
    private GroupReplacement add(Map<UUID, Granted<PupilId>> ids, Set<PupilId> opened, ReplacementRequest wish) {
        Instant now = clock.instant();
        Map<UUID, Granted<PupilId>> those = new LinkedHashMap<>(ids);
        those.values().removeIf(key -> !opened.contains(key.target()));
        those.forEach((id, key) -> store.add(new GuideAssignment(
                id,
                wish.to(),
                key.use(AccessActs.ASSIGN),
                new Period(wish.from(), wish.last()),
                wish.reason().strip(),
                key.person(),
                now,
                Optional.empty())));
        those.forEach((id, key) -> log.append(log.done(AccessActs.ASSIGN, key.clause(), "given")
                .about(key.target())
                .through(id)));
        return GroupReplacement.of(store.listGiven(those.keySet())).getFirst();
    }

    private Optional<Outcome<GroupReplacement>> sentBefore(Map<UUID, Granted<PupilId>> ids, ReplacementRequest wish) {
        return GroupReplacement.of(store.listGiven(ids.keySet())).stream()
                .findFirst()
                .map(there -> fulfils(there, wish) ? Outcome.done(there) : Outcome.formReused());
    }

    private boolean fulfils(GroupReplacement there, ReplacementRequest wish) {
        return there.person().equals(wish.to())
                && there.period().from().equals(wish.from())
                && there.period().until().equals(wish.last())
                && store.list(there.pupils().getFirst()).stream()
                        .anyMatch(assignment -> there.has(assignment.id())
                                && assignment.reason().equals(wish.reason().strip()));
    }

    /// Ends it for all its pupils at once: from the next request on it gives nothing.
    ///
    /// @param keys of its pupils
    /// @return whether it is ended, now or before
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    boolean end(GroupReplacement replacement, List<Granted<PupilId>> keys) {
        Map<PupilId, Granted<PupilId>> byPupil = new HashMap<>();
        keys.forEach(key -> byPupil.put(key.use(AccessActs.ASSIGN), key));
        LocalDate today = SchoolDay.today(clock);
        Instant now = clock.instant();
        return work.write(AccessActs.ASSIGN, () -> {
            locks.alone(LOCK);
            List<AssignmentSummary> ended = replacement.given().stream()
                    .filter(each -> byPupil.containsKey(each.pupil()))
                    .filter(each -> store.end(
                                    each.pupil(),
                                    each.id(),
                                    Optional.ofNullable(byPupil.get(each.pupil()))
                                            .orElseThrow()
                                            .person(),
                                    today,
                                    now)
                            == 1)
                    .toList();
            ended.forEach(each -> log.append(log.done(AccessActs.ASSIGN, DOSSIER_FOR_GUIDES_AND_AUTHORITY, "ended")
                    .about(each.pupil())
                    .through(each.id())));
            return store
                    .listGiven(replacement.given().stream()
                            .map(AssignmentSummary::id)
                            .toList())
                    .stream()
                    .noneMatch(AssignmentSummary::lasts);
        });
    }
}
