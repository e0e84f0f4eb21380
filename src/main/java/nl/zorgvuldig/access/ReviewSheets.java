package nl.zorgvuldig.access;

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
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Guidance;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Puts together who was let in at a school.
@Component
final class ReviewSheets {
    /// How long it is told that somebody guides a group from now on.
    private static final Duration LATELY = Duration.ofDays(14);

    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final AssignmentStore assignments;
    private final Pupils pupils;
    private final Schools schools;
    private final Staff staff;
    private final Accounts accounts;
    private final Work work;
    private final Clock clock;

    ReviewSheets(
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

    ReviewSheet of(School school, Optional<Review> done) {
        LocalDate today = SchoolDay.today(clock);
        List<Assignment> given = given(school.id(), today);
        List<FunctionHeld> held =
                staff.listHolders(Set.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR), today).stream()
                        .filter(one -> one.school().equals(Optional.of(school.id())))
                        .toList();
        List<Guidance> guides = staff.listGuides(school.id(), SchoolYear.of(today)).stream()
                .filter(one -> one.period().contains(today))
                .toList();
        Map<PupilId, PersonName> names = pupils.names(school.id());
        return new ReviewSheet(
                school,
                given.stream()
                        .map(one -> new ReviewSheet.Given(
                                one.id(),
                                one.pupil(),
                                accounts.nameOf(one.person()),
                                names.getOrDefault(one.pupil(), NO_NAME),
                                one.period(),
                                one.reason()))
                        .toList(),
                held.stream()
                        .map(one -> new ReviewSheet.Held(one.function(), accounts.nameOf(one.person()), one.period()))
                        .toList(),
                guided(school.id(), guides, today),
                done,
                mark(given, held, guides));
    }

    /// Who was made to guide a group lately, in order of name.
    List<BegunGuide> begun(School school) {
        LocalDate today = SchoolDay.today(clock);
        Instant lately = clock.instant().minus(LATELY);
        return Stream.of(
                        SchoolYear.of(today),
                        new SchoolYear(SchoolYear.of(today).start() + 1))
                .flatMap(year -> begun(school.id(), year, lately, today))
                .sorted(Comparator.comparing((BegunGuide one) -> one.name().sorted(), NameLetters.order()))
                .toList();
    }

    private Stream<BegunGuide> begun(SchoolId school, SchoolYear year, Instant lately, LocalDate today) {
        List<Guidance> begun = staff.listGuides(school, year).stream()
                .filter(one -> one.madeSince(lately))
                .filter(one -> !one.period().until().isBefore(today))
                .toList();
        if (begun.isEmpty()) {
            return Stream.empty();
        }
        Map<GroupId, String> groups =
                schools.listGroups(school, year).stream().collect(Collectors.toMap(Group::id, Group::shortName));
        return begun.stream()
                .map(one -> new BegunGuide(accounts.nameOf(one.person()), groups.getOrDefault(one.group(), "")));
    }

    /// Running and to come, of the pupils whose dossier the school keeps.
    private List<Assignment> given(SchoolId school, LocalDate today) {
        return work.read(AccessActs.ASSIGN, () -> {
            List<PupilId> of = assignments.listPupilsFrom(today);
            return pupils.list(of).stream()
                    .filter(one -> one.keeper().equals(school))
                    .flatMap(one -> assignments.list(one.pupil()).stream())
                    .filter(one -> one.endedAt().isEmpty())
                    .filter(one -> !one.period().until().isBefore(today))
                    .sorted(Comparator.comparing(
                                    (Assignment one) -> one.period().until())
                            .thenComparing(Assignment::id))
                    .toList();
        });
    }

    private List<ReviewSheet.Guided> guided(SchoolId school, List<Guidance> guides, LocalDate today) {
        return schools.listGroups(school, SchoolYear.of(today)).stream()
                .map(group -> new ReviewSheet.Guided(
                        group.shortName(),
                        guides.stream()
                                .filter(one -> one.group().equals(group.id()))
                                .map(one -> accounts.nameOf(one.person()))
                                .sorted(Comparator.comparing(PersonName::sorted, NameLetters.order()))
                                .toList()))
                .filter(one -> !one.people().isEmpty())
                .sorted(Comparator.comparing(ReviewSheet.Guided::group))
                .toList();
    }

    /// Another one as soon as anything of it is another.
    private static String mark(List<Assignment> given, List<FunctionHeld> held, List<Guidance> guides) {
        String all = Stream.of(
                        given.stream().map(one -> one.id() + " " + one.period()),
                        held.stream().map(one -> one.id() + " " + one.period()),
                        guides.stream().map(one -> one.id() + " " + one.period()))
                .flatMap(one -> one)
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
