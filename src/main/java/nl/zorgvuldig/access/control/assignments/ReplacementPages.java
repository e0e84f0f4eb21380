package nl.zorgvuldig.access.control.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.lists.HeadedSchools;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Puts together the page on which a head lets a colleague take over a group. No pupil's name is on
/// it.
@Component
class ReplacementPages {
    /// Colleagues who stand there without unfolding a list.
    private static final int NEAR = 6;

    private final GroupReplacements replacements;
    private final GuideAssignments assignments;
    private final HeadedSchools headed;
    private final Schools schools;
    private final Staff staff;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Clock clock;

    ReplacementPages(
            GroupReplacements replacements,
            GuideAssignments assignments,
            HeadedSchools headed,
            Schools schools,
            Staff staff,
            Pupils pupils,
            Accounts accounts,
            Clock clock) {
        this.replacements = replacements;
        this.assignments = assignments;
        this.headed = headed;
        this.schools = schools;
        this.staff = staff;
        this.pupils = pupils;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The group with this number, of this school year, when the acting person heads its school.
    Optional<Group> find(String group) {
        return headed.list().stream()
                .flatMap(school -> groups(school).stream())
                .filter(each -> each.id().toString().equals(group))
                .findFirst();
    }

    /// Those who are in the group today and whose dossier its school keeps.
    List<PupilId> pupils(Group group) {
        LocalDate today = SchoolDay.today(clock);
        return pupils.listInGroup(group.id()).stream()
                .filter(career -> isIn(career, group, today))
                .map(SchoolCareer::pupil)
                .toList();
    }

    private static boolean isIn(SchoolCareer career, Group group, LocalDate day) {
        return career.keeper().equals(group.school())
                && career.attends(group.school(), day)
                && career.isIn(group.id(), day);
    }

    private List<Group> groups(School school) {
        return schools.listGroups(school.id(), SchoolYear.of(SchoolDay.today(clock)));
    }

    /// @param saved one of the assignments that were given just now
    ReplacementPage start(Optional<UUID> saved, Optional<Sentence> said) {
        return page(Optional.empty(), Form.empty(), saved, said);
    }

    ReplacementPage form(Group group, Form form) {
        return page(Optional.of(group), form, Optional.empty(), Optional.empty());
    }

    private ReplacementPage page(Optional<Group> chosen, Form form, Optional<UUID> saved, Optional<Sentence> said) {
        LocalDate today = SchoolDay.today(clock);
        List<GroupReplacement> running = replacements.list();
        Map<GroupId, Group> own = new LinkedHashMap<>();
        List<ReplacementPage.Headed> lines = new ArrayList<>();
        for (School school : headed.list()) {
            List<Group> here = groups(school);
            here.forEach(group -> own.put(group.id(), group));
            lines.add(new ReplacementPage.Headed(school.name(), lines(school, here, running, today)));
        }
        List<ReplacementPage.Running> rows = running.stream()
                .filter(replacement -> replacement.given().size() > 1
                        || saved.filter(replacement::has).isPresent())
                .map(replacement -> row(replacement, own, today, saved))
                .toList();
        return new ReplacementPage(
                said.or(() -> rows.stream()
                        .filter(ReplacementPage.Running::fresh)
                        .findFirst()
                        .map(ReplacementPages::saved)),
                lines,
                chosen.map(group -> chosen(group, lines, running, form, today)),
                rows);
    }

    private static Sentence saved(ReplacementPage.Running row) {
        return row.group()
                .map(group -> Sentence.of(
                        row.begun() ? "access.replace.saved" : "access.replace.saved.later",
                        row.person(),
                        group,
                        row.pupils(),
                        row.period()))
                .orElseGet(() -> Sentence.of("access.replace.saved.some", row.person(), row.pupils(), row.period()));
    }

    private List<ReplacementPage.Line> lines(
            School school, List<Group> groups, List<GroupReplacement> running, LocalDate today) {
        List<GroupGuidance> guides = guides(school, today);
        List<SchoolCareer> careers = pupils.listAt(school.id());
        return groups.stream()
                .map(group -> {
                    Set<PupilId> here = careers.stream()
                            .filter(career -> isIn(career, group, today))
                            .map(SchoolCareer::pupil)
                            .collect(Collectors.toSet());
                    return new ReplacementPage.Line(
                            group.id().toString(),
                            group.shortName(),
                            guides.stream()
                                    .filter(guidance -> guidance.group().equals(group.id()))
                                    .map(guidance -> name(guidance.person()))
                                    .distinct()
                                    .collect(Collectors.joining(", ")),
                            here.size(),
                            running.stream()
                                    .filter(replacement -> replacement.period().contains(today)
                                            && replacement.given().size() > 1
                                            && here.containsAll(replacement.pupils()))
                                    .map(replacement -> name(replacement.person()))
                                    .distinct()
                                    .toList());
                })
                .toList();
    }

    private List<GroupGuidance> guides(School school, LocalDate today) {
        return staff.listGuides(school.id(), SchoolYear.of(today)).stream()
                .filter(guidance -> guidance.period().contains(today))
                .toList();
    }

    private ReplacementPage.Running row(
            GroupReplacement replacement, Map<GroupId, Group> own, LocalDate today, Optional<UUID> saved) {
        LocalDate day = replacement.period().contains(today)
                ? today
                : replacement.period().from();
        Set<GroupId> together = new HashSet<>(own.keySet());
        pupils.list(replacement.pupils()).forEach(career -> together.retainAll(career.groups(day)));
        return new ReplacementPage.Running(
                replacement.id().toString(),
                name(replacement.person()),
                together.stream()
                        .map(group -> Optional.ofNullable(own.get(group))
                                .orElseThrow()
                                .shortName())
                        .sorted()
                        .findFirst(),
                replacement.given().size(),
                replacement.period(),
                replacement.period().contains(today),
                saved.filter(replacement::has).isPresent());
    }

    private ReplacementPage.Chosen chosen(
            Group group,
            List<ReplacementPage.Headed> lines,
            List<GroupReplacement> running,
            Form form,
            LocalDate today) {
        ReplacementPage.Line line = lines.stream()
                .flatMap(school -> school.groups().stream())
                .filter(each -> each.id().equals(group.id().toString()))
                .findFirst()
                .orElseThrow();
        Map<School, List<SchoolColleague>> all = assignments.listColleagues(group.school());
        School school = headed.list().stream()
                .filter(each -> each.id().equals(group.school()))
                .findFirst()
                .orElseThrow();
        Map<PersonId, Set<String>> guided = guided(school, today);
        Set<PersonId> before = before(school, guided, today);
        List<SchoolColleague> near = near(group, all.getOrDefault(school, List.of()), guided, before);
        return new ReplacementPage.Chosen(
                line,
                near.stream()
                        .map(colleague -> new ReplacementPage.Colleague(
                                colleague.person().toString(),
                                colleague.name().full(),
                                hint(colleague.person(), guided, before)))
                        .toList(),
                others(all, near),
                ReplacementDays.offered(today).stream()
                        .map(days -> new ReplacementPage.Stretch(
                                ReplacementDays.written(days.period(today)),
                                "access.replace.days." + days.name(),
                                days.period(today).until()))
                        .toList(),
                GroupReplacement.mark(running),
                form);
    }

    /// The groups of each who guides one today.
    private Map<PersonId, Set<String>> guided(School school, LocalDate today) {
        Map<GroupId, String> names =
                groups(school).stream().collect(Collectors.toMap(Group::id, Group::shortName, (name, _) -> name));
        Map<PersonId, Set<String>> guided = new LinkedHashMap<>();
        guides(school, today)
                .forEach(guidance -> guided.computeIfAbsent(guidance.person(), _ -> new TreeSet<>())
                        .add(names.getOrDefault(guidance.group(), "")));
        return guided;
    }

    /// Who took over a group before in this school year, by a form or by the roster, and has none of
    /// their own today.
    private Set<PersonId> before(School school, Map<PersonId, Set<String>> guided, LocalDate today) {
        return Stream.concat(
                        replacements.listOfYear().stream()
                                .filter(replacement -> replacement.given().size() > 1)
                                .map(GroupReplacement::person),
                        staff.listGuides(school.id(), SchoolYear.of(today)).stream()
                                .filter(guidance -> guidance.period().until().isBefore(today))
                                .map(GroupGuidance::person))
                .filter(person -> !guided.containsKey(person))
                .collect(Collectors.toSet());
    }

    /// First who took over a group before, then who has a group of their own. Without who guides this
    /// group.
    private static List<SchoolColleague> near(
            Group group, List<SchoolColleague> here, Map<PersonId, Set<String>> guided, Set<PersonId> before) {
        return here.stream()
                .filter(colleague -> !colleague.person().equals(Acting.current().person()))
                .filter(colleague ->
                        !guided.getOrDefault(colleague.person(), Set.of()).contains(group.shortName()))
                .sorted(Comparator.comparing((SchoolColleague colleague) -> !before.contains(colleague.person()))
                        .thenComparing(colleague -> !guided.containsKey(colleague.person()))
                        .thenComparing(colleague -> colleague.name().sorted(), NameLetters.order()))
                .limit(NEAR)
                .toList();
    }

    private static Sentence hint(PersonId person, Map<PersonId, Set<String>> guided, Set<PersonId> before) {
        if (before.contains(person)) {
            return Sentence.of("access.replace.before");
        }
        return Optional.ofNullable(guided.get(person))
                .map(groups -> Sentence.of("access.replace.guides", String.join(", ", groups)))
                .orElseGet(() -> Sentence.of("access.replace.free"));
    }

    private static List<Form.Options> others(Map<School, List<SchoolColleague>> all, List<SchoolColleague> near) {
        Set<PersonId> shown = Stream.concat(
                        near.stream().map(SchoolColleague::person),
                        Stream.of(Acting.current().person()))
                .collect(Collectors.toSet());
        return all.entrySet().stream()
                .map(school -> new Form.Options(
                        school.getKey().name(),
                        school.getValue().stream()
                                .filter(colleague -> !shown.contains(colleague.person()))
                                .map(colleague -> Form.Option.of(
                                        colleague.person().toString(),
                                        colleague.name().sorted()))
                                .toList()))
                .filter(options -> !options.options().isEmpty())
                .toList();
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
