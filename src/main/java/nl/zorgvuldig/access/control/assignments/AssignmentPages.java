package nl.zorgvuldig.access.control.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.readers.SchoolColleague;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Builds the page about assignments.
@Component
class AssignmentPages {
    private final GuideAssignments assignments;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Clock clock;

    AssignmentPages(GuideAssignments assignments, Accounts accounts, Pupils pupils, Clock clock) {
        this.assignments = assignments;
        this.accounts = accounts;
        this.pupils = pupils;
        this.clock = clock;
    }

    AssignmentsPage page(Granted<PupilId> key, Form form) {
        LocalDate today = SchoolDay.today(clock);
        PupilId pupil = key.target();
        SchoolCareer whereabouts = pupils.find(pupil).orElseThrow();
        List<GuideAssignment> all = assignments.list(key);
        return new AssignmentsPage(
                address(pupil),
                "/leerlingen/" + pupil + "/dossier",
                pupils.findName(whereabouts.keeper(), pupil)
                        .map(PersonName::full)
                        .orElse(""),
                key.clause(),
                key.because(),
                lines(all, assignment -> assignment.runsOn(today)),
                lines(
                        all,
                        assignment -> assignment.endedAt().isEmpty()
                                && assignment.period().from().isAfter(today)),
                lines(
                        all,
                        assignment -> assignment.endedAt().isPresent()
                                || assignment.period().until().isBefore(today)),
                colleagues(whereabouts, key.person()),
                form);
    }

    static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/waarneming";
    }

    private List<AssignmentsPage.Line> lines(List<GuideAssignment> all, Predicate<GuideAssignment> which) {
        return all.stream()
                .filter(which)
                .map(assignment -> new AssignmentsPage.Line(
                        assignment.id().toString(),
                        name(assignment.person()),
                        assignment.period().from(),
                        assignment.period().until().plusDays(1),
                        assignment.endedAt(),
                        assignment.reason(),
                        name(assignment.givenBy()),
                        assignment.givenAt()))
                .toList();
    }

    private List<Form.Options> colleagues(SchoolCareer pupil, PersonId head) {
        return assignments.listColleagues(pupil.keeper()).entrySet().stream()
                .map(school -> new Form.Options(school.getKey().name(), options(school.getValue(), head)))
                .toList();
    }

    private static List<Form.Option> options(List<SchoolColleague> colleagues, PersonId head) {
        return colleagues.stream()
                .filter(colleague -> !colleague.person().equals(head))
                .map(colleague -> Form.Option.of(
                        colleague.person().toString(), colleague.name().sorted()))
                .toList();
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
