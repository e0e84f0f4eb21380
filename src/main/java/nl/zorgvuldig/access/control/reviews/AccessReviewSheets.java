package nl.zorgvuldig.access.control.reviews;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.assignments.AssignmentStore;
import nl.zorgvuldig.access.control.assignments.GuideAssignment;
import nl.zorgvuldig.access.control.reviews.AccessReviews.NewGuide;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Compiles who has access at a school.
@Component
final class AccessReviewSheets {
    /// How long a new guide of a group is reported.
    private static final Duration LATELY = Duration.ofDays(14);

    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final AssignmentStore assignments;
    private final Pupils pupils;
    private final Schools schools;
    private final Staff staff;
    private final Accounts accounts;
    private final Work work;
    private final Clock clock;

    AccessReviewSheets(
            AssignmentStore assignments,
            Pupils pupils,
            Schools schools,
            Staff staff,
            Accounts accounts,
            Work work,
            Clock clock) {
        this.assignments = assignments;
        this.pupils = pupils;
        this.schools = schools;
        this.staff = staff;
        this.accounts = accounts;
        this.work = work;
        this.clock = clock;
    }

    AccessReviewSheet of(School school, Optional<AccessReview> done) {
        LocalDate today = SchoolDay.today(clock);
        List<GuideAssignment> given = given(school.id(), today);
        List<HeldFunction> held =
                staff.listHolders(Set.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR), today).stream()
                        .filter(function -> function.school().equals(Optional.of(school.id())))
                        .toList();
        List<GroupGuidance> guides = staff.listGuides(school.id(), SchoolYear.of(today)).stream()
                .filter(guidance -> guidance.period().contains(today))
                .toList();
        Map<PupilId, PersonName> names = pupils.names(school.id());
        return new AccessReviewSheet(
                school,
                given.stream()
                        .map(assignment -> new AccessReviewSheet.Given(
                                assignment.id(),
                                assignment.pupil(),
                                accounts.nameOf(assignment.person()),
                                names.getOrDefault(assignment.pupil(), NO_NAME),
                                assignment.period(),
                                assignment.reason()))
                        .toList(),
                held.stream()
                        .map(function -> new AccessReviewSheet.Held(
                                function.function(), accounts.nameOf(function.person()), function.period()))
                        .toList(),
                guided(school.id(), guides, today),
                done,
                mark(given, held, guides));
    }

    /// New guides of groups, in order of name.
    List<NewGuide> begun(School school) {
        LocalDate today = SchoolDay.today(clock);
        Instant lately = clock.instant().minus(LATELY);
        return Stream.of(
                        SchoolYear.of(today),
                        new SchoolYear(SchoolYear.of(today).start() + 1))
                .flatMap(year -> begun(school.id(), year, lately, today))
                .sorted(Comparator.comparing((NewGuide guide) -> guide.name().sorted(), NameLetters.order()))
                .toList();
    }

    private Stream<NewGuide> begun(SchoolId school, SchoolYear year, Instant lately, LocalDate today) {
        List<GroupGuidance> begun = staff.listGuides(school, year).stream()
                .filter(guidance -> guidance.madeSince(lately))
                .filter(guidance -> !guidance.period().until().isBefore(today))
                .toList();
        if (begun.isEmpty()) {
            return Stream.empty();
        }
        Map<GroupId, String> groups =
                schools.listGroups(school, year).stream().collect(Collectors.toMap(Group::id, Group::shortName));
        return begun.stream()
                .map(guidance ->
                        new NewGuide(accounts.nameOf(guidance.person()), groups.getOrDefault(guidance.group(), "")));
    }

    /// Current and future ones, for pupils whose dossier the school keeps.
    private List<GuideAssignment> given(SchoolId school, LocalDate today) {
        return work.read(AccessActs.ASSIGN, () -> {
            List<PupilId> of = assignments.listPupilsFrom(today);
            return pupils.list(of).stream()
                    .filter(career -> career.keeper().equals(school))
                    .flatMap(career -> assignments.list(career.pupil()).stream())
                    .filter(assignment -> assignment.endedAt().isEmpty())
                    .filter(assignment -> !assignment.period().until().isBefore(today))
                    .sorted(Comparator.comparing((GuideAssignment assignment) ->
                                    assignment.period().until())
                            .thenComparing(GuideAssignment::id))
                    .toList();
        });
    }

    private List<AccessReviewSheet.Guided> guided(SchoolId school, List<GroupGuidance> guides, LocalDate today) {
        return schools.listGroups(school, SchoolYear.of(today)).stream()
                .map(group -> new AccessReviewSheet.Guided(
                        group.shortName(),
                        guides.stream()
                                .filter(guidance -> guidance.group().equals(group.id()))
                                .map(guidance -> accounts.nameOf(guidance.person()))
                                .sorted(Comparator.comparing(PersonName::sorted, NameLetters.order()))
                                .toList()))
                .filter(guided -> !guided.people().isEmpty())
                .sorted(Comparator.comparing(AccessReviewSheet.Guided::group))
                .toList();
    }

    /// Changes as soon as any part of it changes.
    private static String mark(List<GuideAssignment> given, List<HeldFunction> held, List<GroupGuidance> guides) {
        String all = Stream.of(
                        given.stream().map(assignment -> assignment.id() + " " + assignment.period()),
                        held.stream().map(function -> function.id() + " " + function.period()),
                        guides.stream().map(guidance -> guidance.id() + " " + guidance.period()))
                .flatMap(texts -> texts)
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
