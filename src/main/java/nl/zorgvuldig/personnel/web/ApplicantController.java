package nl.zorgvuldig.personnel.web;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.OfficeDecision.Granted;
import nl.zorgvuldig.access.OfficeDecision.Refused;
import nl.zorgvuldig.access.PersonnelDesk;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.personnel.ApplicantId;
import nl.zorgvuldig.personnel.Applicants;
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

    private final PersonnelDesk desk;
    private final Applicants applicants;
    private final Clock clock;

    ApplicantController(PersonnelDesk desk, Applicants applicants, Clock clock) {
        this.desk = desk;
        this.applicants = applicants;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page register(SignedIn who) {
        return switch (desk.ask(who, Act.KEEP_APPLICANTS)) {
            case Granted key -> Page.of(TEMPLATE, page(key, fresh(), Optional.empty()));
            case Refused no -> Personnel.refused(no);
        };
    }

    private Form fresh() {
        return Form.empty()
                .numbered(clock)
                .with("applied", SchoolDay.today(clock).toString());
    }

    private ApplicantsPage page(Granted key, Form form, Optional<Sentence> wrong) {
        return new ApplicantsPage(key.clause(), key.because(), applicants.list(key), form, wrong);
    }

    @PostMapping
    Page add(SignedIn who, Form form) {
        return switch (desk.ask(who, Act.KEEP_APPLICANTS)) {
            case Granted key -> {
                Optional<FormId> number = form.number("name");
                Optional<LocalDate> applied = form.requiredDay("applied", "personnel.objection.no_day");
                if (number.isEmpty() || applied.isEmpty()) {
                    yield Page.again(TEMPLATE, page(key, form, Optional.empty()));
                }
                Outcome<Nothing> added =
                        applicants.add(key, number.get(), form.value("name"), form.value("vacancy"), applied.get());
                yield Page.answer(
                        added,
                        form,
                        "name",
                        _ -> Page.seeOther(Personnel.APPLICANTS),
                        () -> added instanceof Outcome.Rejected<?>
                                ? Page.again(TEMPLATE, page(key, form, Optional.empty()))
                                : again(who, form));
            }
            case Refused no -> Personnel.refused(no);
        };
    }

    /// With another key: the first was used.
    private Page again(SignedIn who, Form form) {
        return switch (desk.ask(who, Act.KEEP_APPLICANTS)) {
            case Granted key -> Page.again(TEMPLATE, page(key, form, Optional.empty()));
            case Refused no -> Personnel.refused(no);
        };
    }

    @PostMapping("/{applicant}")
    Page change(@PathVariable UUID applicant, SignedIn who, Form form) {
        return switch (desk.ask(who, Act.KEEP_APPLICANTS)) {
            case Granted key -> {
                Optional<LocalDate> ended = form.day("ended");
                if (ended.isEmpty() && !form.value("ended").isEmpty()) {
                    yield Page.again(
                            TEMPLATE, page(key, fresh(), Optional.of(Sentence.of("personnel.objection.no_day"))));
                }
                List<Objection> objections = applicants.change(
                        key,
                        new ApplicantId(applicant),
                        ended,
                        form.has("year", "yes") ? Optional.of(SchoolDay.today(clock)) : Optional.empty());
                yield objections.isEmpty()
                        ? Page.seeOther(Personnel.APPLICANTS)
                        : Page.again(
                                TEMPLATE,
                                page(
                                        key,
                                        fresh(),
                                        Optional.of(objections.getFirst().because())));
            }
            case Refused no -> Personnel.refused(no);
        };
    }
}
