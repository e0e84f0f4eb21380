package nl.zorgvuldig.dossier.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Puts together what the pages of a dossier show, with the names of those who wrote, keep and
/// guide.
@Component
class DossierPages {
    private final Accounts accounts;
    private final Pupils pupils;
    private final Schools schools;
    private final Staff staff;
    private final Clock clock;

    DossierPages(Accounts accounts, Pupils pupils, Schools schools, Staff staff, Clock clock) {
        this.accounts = accounts;
        this.pupils = pupils;
        this.schools = schools;
        this.staff = staff;
        this.clock = clock;
    }

    DossierPage dossier(Granted key, Dossier dossier) {
        LocalDate today = SchoolDay.today(clock);
        Whereabouts whereabouts = dossier.whereabouts();
        return new DossierPage(
                address(key.pupil()),
                dossier.identity().name().full(),
                dossier.identity().birthDate(),
                schools.find(whereabouts.keeper()).map(School::name).orElse(""),
                state(whereabouts.current(today), today),
                key.clause(),
                key.because(),
                dossier.entries().stream().map(this::line).toList(),
                dossier.parents(),
                staff.findHead(whereabouts.keeper(), today).map(this::name).orElse(""),
                staff.listHolders(StaffFunction.SCHOOL_DOCTOR, today).stream()
                        .findFirst()
                        .map(FunctionHeld::person)
                        .map(this::name)
                        .orElse(""),
                dossier.dueOn(),
                new DossierPage.May(
                        key.relation() != Relation.BOARD,
                        key.relation() == Relation.HEAD,
                        key.relation() == Relation.BOARD));
    }

    private static Sentence state(Enrolled enrolled, LocalDate today) {
        if (enrolled.entered().isAfter(today)) {
            return Sentence.of("dossier.state.coming", enrolled.entered());
        }
        return enrolled.ended()
                ? Sentence.of(
                        enrolled.left().isAfter(today)
                                ? "dossier.state.leaving"
                                : "dossier.state.left",
                        enrolled.lastSchoolDay(),
                        enrolled.deregistered())
                : Sentence.of("dossier.state.enrolled", enrolled.entered());
    }

    private DossierPage.Line line(Entry entry) {
        return new DossierPage.Line(
                entry.id().toString(),
                entry.kind(),
                entry.happenedOn(),
                name(entry.author()),
                entry.writtenAt(),
                entry.corrected(),
                paragraphs(entry.text()));
    }

    HistoryPage history(Granted key, List<Entry> versions) {
        return new HistoryPage(
                address(key.pupil()),
                pupilName(key.pupil()),
                key.clause(),
                key.because(),
                versions.stream()
                        .map(
                                entry ->
                                        new HistoryPage.Version(
                                                entry.version(),
                                                entry.kind(),
                                                entry.happenedOn(),
                                                name(entry.author()),
                                                entry.writtenAt(),
                                                entry.correctionReason(),
                                                paragraphs(entry.text())))
                        .toList());
    }

    /// The name of a pupil for whose dossier the caller holds a key.
    String pupilName(PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElse("");
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }

    static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/dossier";
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
