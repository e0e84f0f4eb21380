package nl.zorgvuldig.consent.authority;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets the head give a pupil who becomes sixteen an account for answering.
@Controller
@RequestMapping("/leerlingen/{pupil}/account")
class PupilAccountController {
    private static final String TEMPLATE = "consent/authority/pupil-account";

    private final AccessControl access;
    private final PupilAccounts accounts;
    private final Pupils pupils;
    private final Clock clock;

    PupilAccountController(AccessControl access, PupilAccounts accounts, Pupils pupils, Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.pupils = pupils;
        this.clock = clock;
    }

    static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/account";
    }

    @GetMapping
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    Page show(@Opens(EnrolmentActs.KEEP_AUTHORITY_CODE) Granted<PupilId> key, @RequestParam Optional<String> bewaard) {
        return Page.of(TEMPLATE, page(key, Form.empty(), bewaard.map(_ -> Sentence.of("consent.pupil.saved"))));
    }

    @PostMapping
    Page open(@Opens(EnrolmentActs.KEEP_AUTHORITY_CODE) Granted<PupilId> key, SignedInUser head, Form form) {
        List<Objection> objections = accounts.open(key, form.value("email"));
        form.wrong(objections);
        return objections.isEmpty()
                ? Page.seeOther(address(key.target()) + "?bewaard")
                : again(key.target(), head, form);
    }

    @PostMapping("/sluiten")
    Page close(@Opens(EnrolmentActs.KEEP_AUTHORITY_CODE) Granted<PupilId> key) {
        accounts.close(key);
        return Page.saved(address(key.target()));
    }

    /// The page with a new key, since the previous one may have been used.
    private Page again(PupilId pupil, SignedInUser head, Form form) {
        return Page.again(
                TEMPLATE,
                page(access.ask(head, EnrolmentActs.KEEP_AUTHORITY, pupil).orRefuse(), form, Optional.empty()));
    }

    private PupilAccountPage page(Granted<PupilId> key, Form form, Optional<Sentence> notice) {
        PupilId pupil = key.target();
        return new PupilAccountPage(
                address(pupil),
                PupilAuthorityPages.address(pupil),
                "/leerlingen/" + pupil + "/dossier",
                pupils.findName(pupil).map(PersonName::full).orElse(""),
                key.clause(),
                key.because(),
                accounts.find(key),
                SchoolDay.today(clock),
                notice,
                form);
    }
}
