package nl.zorgvuldig.personnel.web;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Office;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.personnel.ApplicantId;
import nl.zorgvuldig.personnel.Applicants;
import nl.zorgvuldig.personnel.PersonnelActs;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The register of applicants.
@Controller
@RequestMapping(Personnel.APPLICANTS)
class ApplicantController {
    private static final String TEMPLATE = "personnel/applicants";

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
    Page register(@Opens(PersonnelActs.KEEP_APPLICANTS_CODE) Granted<Office> key) {
        return Page.of(TEMPLATE, page(key, fresh(), Optional.empty()));
    }

    private Form fresh() {
        return Form.empty()
                .numbered(clock)
                .with("applied", SchoolDay.today(clock).toString());
    }

    private ApplicantsPage page(Granted<Office> key, Form form, Optional<Sentence> wrong) {
        return new ApplicantsPage(key.clause(), key.because(), applicants.list(key), form, wrong);
    }

    @PostMapping
    Page add(@Opens(PersonnelActs.KEEP_APPLICANTS_CODE) Granted<Office> key, SignedIn who, Form form) {
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
                _ -> Page.seeOther(Personnel.APPLICANTS),
                () -> added instanceof Outcome.Rejected<?>
                        ? Page.again(TEMPLATE, page(key, form, Optional.empty()))
                        : again(who, form));
    }

    /// With another key: the first was used.
    private Page again(SignedIn who, Form form) {
        Granted<Office> key =
                access.ask(who, PersonnelActs.KEEP_APPLICANTS, new Office()).orRefuse();
        return Page.again(TEMPLATE, page(key, form, Optional.empty()));
    }

    @PostMapping("/{applicant}")
    Page change(
            @PathVariable UUID applicant, @Opens(PersonnelActs.KEEP_APPLICANTS_CODE) Granted<Office> key, Form form) {
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
                ? Page.seeOther(Personnel.APPLICANTS)
                : Page.again(
                        TEMPLATE,
                        page(key, fresh(), Optional.of(objections.getFirst().because())));
    }
}
