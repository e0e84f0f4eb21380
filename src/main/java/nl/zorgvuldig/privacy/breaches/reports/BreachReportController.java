package nl.zorgvuldig.privacy.breaches.reports;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.privacy.breaches.AffectedCount;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachVisibility;
import nl.zorgvuldig.privacy.breaches.DataCategory;
import nl.zorgvuldig.privacy.breaches.web.DateTimeForm;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages to report a data breach, on a phone, in two minutes, and to see one's own reports.
@Controller("breachReportController")
@RequestMapping(BreachReportController.ADDRESS)
public class BreachReportController {
    public static final String ADDRESS = "/datalek-melden";
    private static final String TEMPLATE = "privacy/breaches/reports/report";
    private static final String OFFICE = "bestuur";

    private final BreachReports reports;
    private final Schools schools;
    private final Clock clock;

    BreachReportController(BreachReports reports, Schools schools, Clock clock) {
        this.reports = reports;
        this.schools = schools;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page report(SignedInUser who) {
        return places(who)
                .map(places -> Page.of(
                        TEMPLATE,
                        page(
                                places,
                                DateTimeForm.fill(Form.empty().numbered(clock), "noticed", clock.instant())
                                        .with("circle", firstCircle(places))
                                        .with("school", first(places)))))
                .orElseGet(BreachReportController::refused);
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page send(SignedInUser who, Form form) {
        Optional<Set<SchoolId>> places = places(who);
        if (places.isEmpty()) {
            return refused();
        }
        Optional<FormId> number = form.number("what");
        BreachReport wish = new BreachReport(
                new BreachId(number.map(formId -> formId.makes(who.person(), who.board()))
                        .orElseGet(() -> Id.next(clock))),
                form.value("what"),
                DateTimeForm.read(form, "noticed"),
                touched(form),
                chosen(AffectedCount.values(), form.value("many")),
                form.value("done"),
                Id.parse(form.value("school")).map(SchoolId::new),
                chosen(BreachVisibility.values(), form.value("circle")));
        if (form.wrong()) {
            return Page.again(TEMPLATE, page(places.get(), form));
        }
        return Page.answer(
                reports.report(wish),
                form,
                "what",
                _ -> Page.sent(ADDRESS + "/" + wish.id()),
                () -> Page.again(TEMPLATE, page(places.get(), form)));
    }

    @GetMapping("/{breach}")
    @Upholds(CONFIDENTIALITY)
    Page own(@PathVariable String breach, SignedInUser who) {
        return Id.parse(breach)
                .map(BreachId::new)
                .flatMap(reports::find)
                .map(mine -> Page.of("privacy/breaches/reports/own", new OwnBreachReportPage(mine, school(mine))))
                .orElseGet(BreachReportController::refused);
    }

    private String school(BreachReports.Mine mine) {
        return mine.breach().school().flatMap(schools::find).map(School::name).orElse("");
    }

    private Optional<Set<SchoolId>> places(SignedInUser who) {
        return who.kind() == AccountKind.STAFF ? reports.places() : Optional.empty();
    }

    private static String first(Set<SchoolId> places) {
        return places.size() == 1 ? places.iterator().next().toString() : places.isEmpty() ? OFFICE : "";
    }

    private static String firstCircle(Set<SchoolId> places) {
        return Codes.of(places.isEmpty() ? BreachVisibility.PROTECTION : BreachVisibility.SCHOOL);
    }

    private BreachReportPage page(Set<SchoolId> places, Form form) {
        List<School> mine = schools.list().stream()
                .filter(school -> places.contains(school.id()))
                .sorted(Comparator.comparing(School::name))
                .toList();
        return new BreachReportPage(form, mine, reports.list());
    }

    private static Set<DataCategory> touched(Form form) {
        return form.values("touched").stream()
                .flatMap(text -> chosen(DataCategory.values(), text).stream())
                .collect(Collectors.toSet());
    }

    public static <E extends Enum<E>> Optional<E> chosen(E[] all, String code) {
        return Arrays.stream(all).filter(array -> Codes.of(array).equals(code)).findFirst();
    }

    private static Page refused() {
        return Page.refused(
                CONFIDENTIALITY,
                Sentence.of("breaches.no.staff"),
                List.of(RoleContact.HEAD, RoleContact.DATA_PROTECTION_OFFICER));
    }
}
