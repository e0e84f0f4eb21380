package nl.zorgvuldig.care.consultation.web;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.Consultations;
import nl.zorgvuldig.care.consultation.Consultations.ConsultationSchools;
import nl.zorgvuldig.care.consultation.signals.SignalCounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Pages of the consultations somebody may know of: the next and the most recent ones; the others
/// are one click away.
@Controller
class ConsultationListController {
    private static final String WHICH = "lijst";
    private static final String COMING = "komt";
    private static final String PAST = "geweest";
    private static final String YEAR = "jaar";
    private static final String NUMBER = "bladzijde";

    private final Consultations consultations;
    private final ConsultationTitles titles;
    private final SignalCounts tallies;
    private final Clock clock;

    ConsultationListController(
            Consultations consultations, ConsultationTitles titles, SignalCounts tallies, Clock clock) {
        this.consultations = consultations;
        this.titles = titles;
        this.tallies = tallies;
        this.clock = clock;
    }

    @GetMapping(ConsultationController.ADDRESS)
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page consultations(SignedInUser who, Form question) {
        ConsultationSchools places = consultations.places(who);
        if (places.nowhere()) {
            return ConsultationController.notAtSchool();
        }
        int number = PageOf.number(question.value(NUMBER));
        return switch (question.value(WHICH)) {
            case COMING -> coming(places, number);
            case PAST -> past(places, question, number);
            default -> both(who, places);
        };
    }

    private Page both(SignedInUser who, ConsultationSchools places) {
        PageOf<Consultation> coming = consultations.listComing(places, 1);
        PageOf<Consultation> past = consultations.listPast(places, everything(), 1);
        List<Consultation> all = new ArrayList<>(coming.those());
        all.addAll(past.those());
        Map<GroupId, String> groups = titles.groups(all);
        return Page.of(
                "care/consultation/list",
                new ConsultationsPage(
                        coming.map(consultation -> line(consultation, groups)),
                        past.map(consultation -> line(consultation, groups)),
                        !tallies.listSchools(who).isEmpty()));
    }

    private Page coming(ConsultationSchools places, int number) {
        return some(
                "consultation.coming",
                address(COMING, ""),
                consultations.listComing(places, number),
                List.of(),
                Form.empty());
    }

    private Page past(ConsultationSchools places, Form question, int number) {
        List<SchoolYear> years = years(places);
        Optional<SchoolYear> year = SchoolYear.parse(question.value(YEAR)).filter(years::contains);
        return some(
                "consultation.past",
                address(PAST, year.map(SchoolYear::toString).orElse("")),
                consultations.listPast(
                        places, year.map(SchoolYear::period).orElseGet(ConsultationListController::everything), number),
                years.stream()
                        .map(schoolYear -> Form.Option.of(schoolYear.toString(), schoolYear.toString()))
                        .toList(),
                Form.empty().with(YEAR, year.map(SchoolYear::toString).orElse("")));
    }

    private Page some(String title, String address, PageOf<Consultation> found, List<Form.Option> years, Form form) {
        Map<GroupId, String> groups = titles.groups(found.those());
        return Page.of(
                "care/consultation/more",
                new MoreConsultationsPage(
                        Sentence.of(title),
                        address,
                        found.map(consultation -> line(consultation, groups)),
                        years,
                        form));
    }

    /// From now back to the earliest that is over.
    private List<SchoolYear> years(ConsultationSchools places) {
        int last = SchoolYear.of(SchoolDay.today(clock)).start();
        int first = consultations
                .findFirstDay(places)
                .map(day -> SchoolYear.of(day).start())
                .orElse(last);
        return IntStream.rangeClosed(first, Math.max(first, last))
                .mapToObj(SchoolYear::new)
                .toList()
                .reversed();
    }

    private static Period everything() {
        return new Period(LocalDate.of(2000, 1, 1), LocalDate.of(3000, 1, 1));
    }

    private static String address(String which, String year) {
        String address = ConsultationController.ADDRESS + "?" + WHICH + "=" + which;
        return year.isEmpty() ? address : address + "&" + YEAR + "=" + year;
    }

    private static ConsultationsPage.Line line(Consultation consultation, Map<GroupId, String> groups) {
        return new ConsultationsPage.Line(
                ConsultationController.address(consultation.id()),
                ConsultationTitles.title(
                        consultation,
                        Optional.ofNullable(groups.get(consultation.group())).orElse("–")),
                Sentence.of("consultation.when", consultation.startsAt()),
                ConsultationTitles.tone(consultation.state()),
                ConsultationTitles.state(consultation.state()));
    }
}
