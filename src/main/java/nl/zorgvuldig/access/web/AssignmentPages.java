package nl.zorgvuldig.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.zorgvuldig.access.Assignment;
import nl.zorgvuldig.access.Assignments;
import nl.zorgvuldig.access.Colleague;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together the page about assignments.
@Component
class AssignmentPages {
    private final Assignments assignments;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Clock clock;

    AssignmentPages(Assignments assignments, Accounts accounts, Pupils pupils, Clock clock) {
        this.assignments = assignments;
        this.accounts = accounts;
        this.pupils = pupils;
        this.clock = clock;
    }

    AssignmentsPage page(Granted<PupilId> key, Form form) {
        LocalDate today = SchoolDay.today(clock);
        PupilId pupil = key.target();
        Whereabouts whereabouts = pupils.find(pupil).orElseThrow();
        List<Assignment> all = assignments.list(key);
        return new AssignmentsPage(
                address(pupil),
                "/leerlingen/" + pupil + "/dossier",
                pupils.findName(whereabouts.keeper(), pupil)
                        .map(PersonName::full)
                        .orElse(""),
                key.clause(),
                key.because(),
                lines(all, one -> one.runsOn(today)),
                lines(all, one -> one.endedAt().isEmpty() && one.period().from().isAfter(today)),
                lines(
                        all,
                        one -> one.endedAt().isPresent() || one.period().until().isBefore(today)),
                colleagues(whereabouts, key.person()),
                form);
    }

    static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/waarneming";
    }

    private List<AssignmentsPage.Line> lines(List<Assignment> all, Predicate<Assignment> which) {
        return all.stream()
                .filter(which)
                .map(one -> new AssignmentsPage.Line(
                        one.id().toString(),
                        name(one.person()),
                        one.period().from(),
                        one.period().until().plusDays(1),
                        one.endedAt(),
                        one.reason(),
                        name(one.givenBy()),
                        one.givenAt()))
                .toList();
    }

    private List<Form.Options> colleagues(Whereabouts pupil, PersonId head) {
        return assignments.listColleagues(pupil.keeper()).entrySet().stream()
                .map(school -> new Form.Options(school.getKey().name(), options(school.getValue(), head)))
                .toList();
    }

    private static List<Form.Option> options(List<Colleague> colleagues, PersonId head) {
        return colleagues.stream()
                .filter(one -> !one.person().equals(head))
                .map(one -> Form.Option.of(one.person().toString(), one.name().sorted()))
                .toList();
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
