package nl.zorgvuldig.breaches.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.breaches.BreachId;
import nl.zorgvuldig.breaches.Circle;
import nl.zorgvuldig.breaches.Many;
import nl.zorgvuldig.breaches.Report;
import nl.zorgvuldig.breaches.Reports;
import nl.zorgvuldig.breaches.Touched;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Reporting a data breach, on a phone, in two minutes; and seeing what one reported.
@Controller("breachReportController")
@RequestMapping(ReportController.ADDRESS)
class ReportController {
    static final String ADDRESS = "/datalek-melden";
    private static final String TEMPLATE = "breaches/report";
    private static final String OFFICE = "bestuur";

    private final Reports reports;
    private final Schools schools;
    private final Clock clock;

    ReportController(Reports reports, Schools schools, Clock clock) {
        this.reports = reports;
        this.schools = schools;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page report(SignedIn who) {
        return places(who)
                .map(places -> Page.of(
                        TEMPLATE,
                        page(
                                places,
                                Moments.fill(Form.empty().numbered(clock), "noticed", clock.instant())
                                        .with("circle", firstCircle(places))
                                        .with("school", first(places)))))
                .orElseGet(ReportController::refused);
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page send(SignedIn who, Form form) {
        Optional<Set<SchoolId>> places = places(who);
        if (places.isEmpty()) {
            return refused();
        }
        Optional<FormId> number = form.number("what");
        Report wish = new Report(
                new BreachId(
                        number.map(one -> one.makes(who.person(), who.board())).orElseGet(() -> Id.next(clock))),
                form.value("what"),
                Moments.read(form, "noticed"),
                touched(form),
                chosen(Many.values(), form.value("many")),
                form.value("done"),
                Id.parse(form.value("school")).map(SchoolId::new),
                chosen(Circle.values(), form.value("circle")));
        if (form.wrong()) {
            return Page.again(TEMPLATE, page(places.get(), form));
        }
        return Page.answer(
                reports.report(wish),
                form,
                "what",
                _ -> Page.seeOther(ADDRESS + "/" + wish.id()),
                () -> Page.again(TEMPLATE, page(places.get(), form)));
    }

    @GetMapping("/{breach}")
    @Upholds(CONFIDENTIALITY)
    Page own(@PathVariable String breach, SignedIn who) {
        return Id.parse(breach)
                .map(BreachId::new)
                .flatMap(reports::find)
                .map(one -> Page.of("breaches/own", new OwnPage(one, school(one))))
                .orElseGet(ReportController::refused);
    }

    private String school(Reports.Mine one) {
        return one.breach().school().flatMap(schools::find).map(School::name).orElse("");
    }

    private Optional<Set<SchoolId>> places(SignedIn who) {
        return who.kind() == AccountKind.STAFF ? reports.places() : Optional.empty();
    }

    private static String first(Set<SchoolId> places) {
        return places.size() == 1 ? places.iterator().next().toString() : places.isEmpty() ? OFFICE : "";
    }

    private static String firstCircle(Set<SchoolId> places) {
        return Codes.of(places.isEmpty() ? Circle.PROTECTION : Circle.SCHOOL);
    }

    private ReportPage page(Set<SchoolId> places, Form form) {
        List<School> mine = schools.list().stream()
                .filter(one -> places.contains(one.id()))
                .sorted(Comparator.comparing(School::name))
                .toList();
        return new ReportPage(form, mine, reports.list());
    }

    private static Set<Touched> touched(Form form) {
        return form.values("touched").stream()
                .flatMap(one -> chosen(Touched.values(), one).stream())
                .collect(Collectors.toSet());
    }

    static <E extends Enum<E>> Optional<E> chosen(E[] all, String code) {
        return Arrays.stream(all).filter(one -> Codes.of(one).equals(code)).findFirst();
    }

    private static Page refused() {
        return Page.refused(
                CONFIDENTIALITY,
                Sentence.of("breaches.no.staff"),
                List.of(Contact.HEAD, Contact.DATA_PROTECTION_OFFICER));
    }
}
