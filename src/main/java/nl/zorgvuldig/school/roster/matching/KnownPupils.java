package nl.zorgvuldig.school.roster.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Group;

/// The pupils a school knows, by the key of their latest enrolment there.
final class KnownPupils {
    private final SchoolId school;
    private final Map<GroupId, Group> groups;
    private final LocalDate current;
    private final LocalDate today;
    private final Map<String, SchoolCareer> byKey = new LinkedHashMap<>();
    private final List<KnownRoster.Pupil> pupils = new ArrayList<>();

    /// @param current the first day from which a placement counts
    KnownPupils(SchoolId school, Map<GroupId, Group> groups, LocalDate current, LocalDate today) {
        this.school = school;
        this.groups = groups;
        this.current = current;
        this.today = today;
    }

    void read(Pupils door) {
        for (SchoolCareer career : door.listAt(school)) {
            byKey.merge(latest(career).key(), career, this::present);
        }
        Map<PupilId, PupilIdentity> identities =
                door.identities(byKey.values().stream().map(SchoolCareer::pupil).toList());
        byKey.values().removeIf(career -> !identities.containsKey(career.pupil()));
        byKey.forEach((key, career) -> Optional.ofNullable(identities.get(career.pupil()))
                .ifPresent(identity -> pupils.add(known(key, career, identity))));
    }

    Map<String, SchoolCareer> byKey() {
        return byKey;
    }

    List<KnownRoster.Pupil> pupils() {
        return pupils;
    }

    private KnownRoster.Pupil known(String key, SchoolCareer career, PupilIdentity identity) {
        List<Placement> placements = placements(career);
        Set<String> keys = placements.stream()
                .map(placement -> group(placement).key())
                .collect(Collectors.toCollection(TreeSet::new));
        Enrolment latest = latest(career);
        return new KnownRoster.Pupil(
                key,
                identity.name(),
                identity.birthDate(),
                placements.isEmpty() ? "" : placements.getFirst().yearGroup(),
                Optional.of(latest.entered()),
                lastDay(latest),
                atAnotherSchool(career) ? KnownRoster.Standing.ELSEWHERE : KnownRoster.Standing.HERE,
                keys);
    }

    /// Placements in groups of the school year, the base group first.
    private List<Placement> placements(SchoolCareer career) {
        return career.placements().stream()
                .filter(placement -> groups.containsKey(placement.group()))
                .filter(placement -> !placement.period().until().isBefore(current))
                .sorted(Comparator.comparing(
                        (Placement placement) -> group(placement).composite()))
                .toList();
    }

    private Group group(Placement placement) {
        return Optional.ofNullable(groups.get(placement.group())).orElseThrow();
    }

    private static Optional<LocalDate> lastDay(Enrolment enrolled) {
        return Optional.of(enrolled.presence()).filter(period -> !period.open()).map(Period::until);
    }

    private boolean atAnotherSchool(SchoolCareer career) {
        return career.enrolments().stream()
                .anyMatch(enrolled -> !enrolled.school().equals(school)
                        && (enrolled.attends(today) || enrolled.entered().isAfter(today)));
    }

    private Enrolment latest(SchoolCareer career) {
        return career.enrolments().stream()
                .filter(enrolled -> enrolled.school().equals(school))
                .max(Enrolment.LATEST_LAST)
                .orElseThrow();
    }

    /// Of two pupils who had the same key, the one who attends or came last.
    private SchoolCareer present(SchoolCareer career, SchoolCareer other) {
        Comparator<SchoolCareer> order = Comparator.comparing(
                        (SchoolCareer pupil) -> latest(pupil).attends(today))
                .thenComparing(pupil -> latest(pupil).entered());
        return order.compare(career, other) >= 0 ? career : other;
    }
}
