package nl.zorgvuldig.school.organisation.appointments;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the board write the telephone number of a school.
@Controller
@RequestMapping(SchoolPhoneController.ADDRESS + "{school}")
class SchoolPhoneController {
    static final String ADDRESS = AppointmentPages.ADDRESS + "/telefoon/";

    private static final String TEMPLATE = "school/organisation/appointments/phone";

    private final Appointments appointments;
    private final SchoolPhones phones;
    private final Schools schools;

    SchoolPhoneController(Appointments appointments, SchoolPhones phones, Schools schools) {
        this.appointments = appointments;
        this.phones = phones;
        this.schools = schools;
    }

    @GetMapping
    Page number(@PathVariable UUID school) {
        SchoolId where = new SchoolId(school);
        return appointments
                .refusal()
                .map(AppointmentController::refused)
                .orElseGet(() -> page(where, Form.empty().with("phone", schools.phoneOf(where))));
    }

    @PostMapping
    Page write(@PathVariable UUID school, Form form) {
        SchoolId where = new SchoolId(school);
        return appointments
                .refusal()
                .map(AppointmentController::refused)
                .orElseGet(() -> Page.answer(
                        phones.write(where, form.value("phone")),
                        form,
                        "phone",
                        _ -> Page.seeOther(AppointmentPages.ADDRESS),
                        () -> page(where, form)));
    }

    private Page page(SchoolId school, Form form) {
        return schools.find(school)
                .map(found -> new FunctionsPage.PhoneForm(found.name(), ADDRESS + school.value(), form))
                .map(page -> form.wrong() ? Page.again(TEMPLATE, page) : Page.of(TEMPLATE, page))
                .orElseGet(Page::notFound);
    }
}
