package nl.zorgvuldig.consultation.web;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zorgvuldig.consultation.Consultation;
import nl.zorgvuldig.consultation.Consultations;
import nl.zorgvuldig.consultation.Places;
import nl.zorgvuldig.consultation.Tallies;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The consultations somebody knows of: the first that come and the last that were; the others one
/// press away.
@Controller
class ListController {
    private static final String WHICH = "lijst";
    private static final String COMING = "komt";
    private static final String PAST = "geweest";
    private static final String YEAR = "jaar";
    private static final String NUMBER = "bladzijde";

    private final Consultations consultations;
    private final Titles titles;
    private final Tallies tallies;
    private final Clock clock;

    ListController(Consultations consultations, Titles titles, Tallies tallies, Clock clock) {
        this.consultations = consultations;
        this.titles = titles;
        this.tallies = tallies;
        this.clock = clock;
    }

    @GetMapping(ConsultationController.ADDRESS)
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page consultations(SignedIn who, Form question) {
        Places places = consultations.places(who);
        if (places.nowhere()) {
            return ConsultationController.notAtSchool();
        }
        int number = Slice.number(question.value(NUMBER));
        return switch (question.value(WHICH)) {
            case COMING -> coming(places, number);
            case PAST -> past(places, question, number);
            default -> both(who, places);
        };
    }

    private Page both(SignedIn who, Places places) {
        Slice<Consultation> coming = consultations.listComing(places, 1);
        Slice<Consultation> past = consultations.listPast(places, everything(), 1);
        List<Consultation> all = new ArrayList<>(coming.those());
        all.addAll(past.those());
        Map<GroupId, String> groups = titles.groups(all);
        return Page.of(
                "consultation/list",
                new ConsultationsPage(
                        coming.map(one -> line(one, groups)),
                        past.map(one -> line(one, groups)),
                        !tallies.listSchools(who).isEmpty()));
    }

    private Page coming(Places places, int number) {
        return some(
                "consultation.coming",
                address(COMING, ""),
                consultations.listComing(places, number),
                List.of(),
                Form.empty());
    }

    private Page past(Places places, Form question, int number) {
        List<SchoolYear> years = years(places);
        Optional<SchoolYear> year = SchoolYear.parse(question.value(YEAR)).filter(years::contains);
        return some(
                "consultation.past",
                address(PAST, year.map(SchoolYear::toString).orElse("")),
                consultations.listPast(
                        places, year.map(SchoolYear::period).orElseGet(ListController::everything), number),
                years.stream()
                        .map(one -> Form.Option.of(one.toString(), one.toString()))
                        .toList(),
                Form.empty().with(YEAR, year.map(SchoolYear::toString).orElse("")));
    }

    private Page some(String title, String address, Slice<Consultation> found, List<Form.Option> years, Form form) {
        Map<GroupId, String> groups = titles.groups(found.those());
        return Page.of(
                "consultation/more",
                new MorePage(Sentence.of(title), address, found.map(one -> line(one, groups)), years, form));
    }

    /// From now back to the first one that is over.
    private List<SchoolYear> years(Places places) {
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

    private static ConsultationsPage.Line line(Consultation one, Map<GroupId, String> groups) {
        return new ConsultationsPage.Line(
                ConsultationController.address(one.id()),
                Titles.title(one, Optional.ofNullable(groups.get(one.group())).orElse("–")),
                Sentence.of("consultation.when", one.startsAt()),
                Titles.tone(one.state()),
                Titles.state(one.state()));
    }
}
