package nl.zorgvuldig.school.organisation.appointments;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the board appoint people to functions.
@Controller
@RequestMapping(AppointmentPages.ADDRESS)
class AppointmentController {
    private static final String TEMPLATE = "school/organisation/appointments/functions";
    private static final String NEWCOMER = "school/organisation/appointments/newcomer";
    private static final String ENDING = "school/organisation/appointments/ending";

    private final Appointments appointments;
    private final AppointmentPages pages;
    private final Clock clock;

    AppointmentController(Appointments appointments, AppointmentPages pages, Clock clock) {
        this.appointments = appointments;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page functions() {
        return orRefused(() -> Page.of(TEMPLATE, pages.page(fresh())));
    }

    @GetMapping("/nieuw")
    Page newcomer() {
        return orRefused(() -> Page.of(NEWCOMER, pages.page(fresh())));
    }

    @PostMapping
    Page appoint(Form form) {
        Optional<AppointmentNominee> known =
                Id.parse(form.value("person")).map(PersonId::new).map(AppointmentNominee.Known::new);
        if (known.isEmpty()) {
            form.wrong("person", "school.appoint.no.nobody");
        }
        return orRefused(() -> appoint(TEMPLATE, known, form));
    }

    @PostMapping("/nieuw")
    Page appointNewcomer(Form form) {
        AppointmentNominee newcomer = new AppointmentNominee.Newcomer(
                new PersonName(form.value("given"), form.value("prefix"), form.value("family")), form.value("email"));
        return orRefused(() -> appoint(NEWCOMER, Optional.of(newcomer), form));
    }

    @GetMapping("/{function}/einde")
    Page ending(@PathVariable UUID function) {
        Form form = Form.empty().with("last", SchoolDay.today(clock).toString());
        return orRefused(() -> ending(function, form));
    }

    @PostMapping("/{function}/einde")
    Page end(@PathVariable UUID function, Form form) {
        Optional<LocalDate> last = form.requiredDay("last", "school.appoint.no.day");
        return orRefused(() -> last.isEmpty()
                ? ending(function, form)
                : Page.answer(
                        appointments.end(function, last.get()),
                        form,
                        "last",
                        _ -> Page.seeOther(AppointmentPages.ADDRESS),
                        () -> ending(function, form)));
    }

    private Page ending(UUID function, Form form) {
        return pages.ending(function, form)
                .map(page -> form.wrong() ? Page.again(ENDING, page) : Page.of(ENDING, page))
                .orElseGet(Page::notFound);
    }

    private Page appoint(String template, Optional<AppointmentNominee> nominee, Form form) {
        Optional<StaffFunction> function = Arrays.stream(StaffFunction.values())
                .filter(staffFunction -> Codes.of(staffFunction).equals(form.value("function")))
                .findFirst();
        if (function.isEmpty()) {
            form.wrong("function", "school.appoint.no.function");
        }
        Optional<LocalDate> from = form.requiredDay("from", "school.appoint.no.day");
        Optional<LocalDate> until = form.day("until");
        if (until.isEmpty() && !form.value("until").isEmpty()) {
            form.wrong("until", "school.appoint.no.day");
        }
        if (form.wrong()) {
            return Page.again(template, pages.page(form));
        }
        AppointmentRequest wish = new AppointmentRequest(
                nominee.orElseThrow(),
                function.orElseThrow(),
                Id.parse(form.value("school")).map(SchoolId::new),
                from.orElseThrow(),
                until);
        return Page.answer(
                appointments.appoint(wish),
                form,
                "person",
                _ -> Page.seeOther(AppointmentPages.ADDRESS),
                () -> Page.again(template, pages.page(form)));
    }

    private Page orRefused(Supplier<Page> page) {
        return appointments.refusal().map(AppointmentController::refused).orElseGet(page);
    }

    static Page refused(Sentence because) {
        return Page.refused(
                DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                because,
                List.of(RoleContact.BOARD, RoleContact.DATA_PROTECTION_OFFICER));
    }

    private Form fresh() {
        return Form.empty().with("from", SchoolDay.today(clock).toString());
    }
}
