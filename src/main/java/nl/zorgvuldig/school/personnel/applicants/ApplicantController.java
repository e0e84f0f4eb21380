package nl.zorgvuldig.school.personnel.applicants;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.PersonnelOfficeScope;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The register of applicants.
@Controller
@RequestMapping(PersonnelAddresses.APPLICANTS)
class ApplicantController {
    private static final String TEMPLATE = "school/personnel/applicants/applicants";

    private final AccessControl access;
    private final Applicants applicants;
    private final Clock clock;

    ApplicantController(AccessControl access, Applicants applicants, Clock clock) {
        this.access = access;
        this.applicants = applicants;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page register(@Opens(PersonnelActs.KEEP_APPLICANTS_CODE) Granted<PersonnelOfficeScope> key) {
        return Page.of(TEMPLATE, page(key, fresh(), Optional.empty()));
    }

    private Form fresh() {
        return Form.empty()
                .numbered(clock)
                .with("applied", SchoolDay.today(clock).toString());
    }

    private ApplicantsPage page(Granted<PersonnelOfficeScope> key, Form form, Optional<Sentence> wrong) {
        return new ApplicantsPage(key.clause(), key.because(), applicants.list(key), form, wrong);
    }

    @PostMapping
    Page add(
            @Opens(PersonnelActs.KEEP_APPLICANTS_CODE) Granted<PersonnelOfficeScope> key, SignedInUser who, Form form) {
        Optional<FormId> number = form.number("name");
        Optional<LocalDate> applied = form.requiredDay("applied", "personnel.objection.no_day");
        if (number.isEmpty() || applied.isEmpty()) {
            return Page.again(TEMPLATE, page(key, form, Optional.empty()));
        }
        Outcome<Nothing> added =
                applicants.add(key, number.get(), form.value("name"), form.value("vacancy"), applied.get());
        return Page.answer(
                added,
                form,
                "name",
                _ -> Page.seeOther(PersonnelAddresses.APPLICANTS),
                () -> added instanceof Outcome.Rejected<?>
                        ? Page.again(TEMPLATE, page(key, form, Optional.empty()))
                        : again(who, form));
    }

    /// The page with a new key: the first was used.
    private Page again(SignedInUser who, Form form) {
        Granted<PersonnelOfficeScope> key = access.ask(who, PersonnelActs.KEEP_APPLICANTS, new PersonnelOfficeScope())
                .orRefuse();
        return Page.again(TEMPLATE, page(key, form, Optional.empty()));
    }

    @PostMapping("/{applicant}")
    Page change(
            @PathVariable UUID applicant,
            @Opens(PersonnelActs.KEEP_APPLICANTS_CODE) Granted<PersonnelOfficeScope> key,
            Form form) {
        Optional<LocalDate> ended = form.day("ended");
        if (ended.isEmpty() && !form.value("ended").isEmpty()) {
            return Page.again(TEMPLATE, page(key, fresh(), Optional.of(Sentence.of("personnel.objection.no_day"))));
        }
        List<Objection> objections = applicants.change(
                key,
                new ApplicantId(applicant),
                ended,
                form.has("year", "yes") ? Optional.of(SchoolDay.today(clock)) : Optional.empty());
        return objections.isEmpty()
                ? Page.saved(PersonnelAddresses.APPLICANTS)
                : Page.again(
                        TEMPLATE,
                        page(key, fresh(), Optional.of(objections.getFirst().because())));
    }
}
