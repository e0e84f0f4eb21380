package nl.zorgvuldig.access.control.lists;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Pupils whom somebody guides today by assignment only, so that a substitute finds them without
/// knowing their names. Decided by the rule that opens a dossier, and by the database's own. A list
/// with names in it writes an audit event.
@Component
public final class AssignedPupils {
    /// So many of one group are shown as that group.
    private static final int MANY = 5;

    private final AccessRequesters readers;
    private final Pupils pupils;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    AssignedPupils(AccessRequesters readers, Pupils pupils, Schools schools, AuditLog log, Work work, Clock clock) {
        this.readers = readers;
        this.pupils = pupils;
        this.schools = schools;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public Assigned list(SignedInUser who) {
        LocalDate day = SchoolDay.today(clock);
        List<Found> given = work.read(EnrolmentActs.LIST, () -> list(readers.of(who), day));
        if (!given.isEmpty()) {
            log.append(log.done(EnrolmentActs.LIST, DOSSIER_FOR_GUIDES_AND_AUTHORITY, AccessRelation.ASSIGNMENT.code())
                    .counting(given.size()));
        }
        return together(given);
    }

    /// Who is given many pupils of one group finds the group, as who guides it does.
    private Assigned together(List<Found> given) {
        Map<GroupId, List<Found>> byGroup = given.stream()
                .filter(found -> found.group().isPresent())
                .collect(Collectors.groupingBy(
                        found -> found.group().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        byGroup.values().removeIf(found -> found.size() < MANY);
        List<AssignedGroup> groups = byGroup.entrySet().stream()
                .flatMap(entry -> schools.findGroup(entry.getKey()).stream()
                        .map(group -> new AssignedGroup(
                                group,
                                entry.getValue().size(),
                                entry.getValue().getFirst().period())))
                .toList();
        return new Assigned(
                groups,
                given.stream()
                        .filter(found ->
                                found.group().filter(byGroup::containsKey).isEmpty())
                        .map(Found::pupil)
                        .toList());
    }

    private List<Found> list(AccessRequester reader, LocalDate day) {
        Map<PupilId, Period> given = new LinkedHashMap<>();
        reader.given().stream()
                .filter(each -> each.period().contains(day))
                .forEach(each -> given.merge(each.pupil(), each.period(), AssignedPupils::longer));
        if (given.isEmpty()) {
            return List.of();
        }
        Set<PupilId> open = pupils.keepersOpenToMe().keySet();
        return pupils.list(given.keySet()).stream()
                .filter(career -> open.contains(career.pupil()))
                .flatMap(career -> listed(reader, career, day)
                        .map(pupil -> new Found(
                                pupil,
                                group(career, day),
                                Optional.ofNullable(given.get(career.pupil())).orElseThrow()))
                        .stream())
                .sorted(Comparator.comparing(
                        (Found found) -> found.pupil().name().sorted(), NameLetters.order()))
                .toList();
    }

    private static Period longer(Period period, Period other) {
        return period.until().isBefore(other.until()) ? other : period;
    }

    private static Optional<GroupId> group(SchoolCareer career, LocalDate day) {
        return career.groups(day).stream().findFirst();
    }

    private Optional<ListedPupil> listed(AccessRequester reader, SchoolCareer career, LocalDate day) {
        return AccessRules.decide(reader, career, EnrolmentActs.LIST, day) instanceof AccessRuling.Allowed yes
                        && yes.relation() == AccessRelation.ASSIGNMENT
                ? pupils.findName(career.keeper(), career.pupil())
                        .map(name -> new ListedPupil(
                                career.pupil(), name, career.current(day), yes.relation(), yes.because()))
                : Optional.empty();
    }

    private record Found(ListedPupil pupil, Optional<GroupId> group, Period period) {}

    /// @param pupils those who do not sit in one of the groups
    public record Assigned(List<AssignedGroup> groups, List<ListedPupil> pupils) {
        public boolean isEmpty() {
            return groups.isEmpty() && pupils.isEmpty();
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A group of which many pupils are given, and on which days.
    public record AssignedGroup(Group group, int pupils, Period period) {}
}
