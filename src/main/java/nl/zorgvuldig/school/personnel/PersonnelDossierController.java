package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One personnel dossier: reading it, its period of employment, the export, and the access log.
@Controller
class PersonnelDossierController {
    private static final String ONE = PersonnelAddresses.LIST + "/{employee}";
    private static final String TEMPLATE = "school/personnel/file";

    private final AccessControl access;
    private final PersonnelDossiers dossiers;
    private final StaffCopies copies;
    private final PersonnelAccessLog lookers;
    private final Accounts accounts;
    private final Clock clock;

    PersonnelDossierController(
            AccessControl access,
            PersonnelDossiers dossiers,
            StaffCopies copies,
            PersonnelAccessLog lookers,
            Accounts accounts,
            Clock clock) {
        this.access = access;
        this.dossiers = dossiers;
        this.copies = copies;
        this.lookers = lookers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// One's own dossier, at an address that is the same for everybody.
    @GetMapping(PersonnelAddresses.OWN)
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    Page own(SignedInUser who) {
        return open(who, who.person(), Optional.empty());
    }

    @GetMapping(ONE)
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    Page dossier(@Opens(PersonnelActs.READ_PERSONNEL_CODE) Granted<PersonId> key) {
        return open(key, Optional.empty());
    }

    /// @param wrong the form for the period of employment, when it has errors
    private Page open(SignedInUser who, PersonId employee, Optional<Form> wrong) {
        return open(access.ask(who, PersonnelActs.READ_PERSONNEL, employee).orRefuse(), wrong);
    }

    private Page open(Granted<PersonId> key, Optional<Form> wrong) {
        PersonnelDossier file = dossiers.read(key);
        PersonnelDossierPage page = PersonnelDossierPage.of(
                key,
                file,
                wrong.orElseGet(() -> days(file)),
                SchoolDay.today(clock),
                person -> accounts.nameOf(person).full());
        return wrong.isPresent() ? Page.again(TEMPLATE, page) : Page.of(TEMPLATE, page);
    }

    private static Form days(PersonnelDossier file) {
        Form form = Form.empty();
        file.employment().ifPresent(employment -> {
            form.with("from", employment.period().from().toString());
            if (!employment.period().open()) {
                form.with("last", employment.ended().toString());
            }
        });
        return form;
    }

    @PostMapping(ONE + "/dienstverband")
    Page employ(@Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key, SignedInUser who, Form form) {
        Optional<LocalDate> from = form.requiredDay("from", "personnel.objection.no_day");
        Optional<LocalDate> last = form.day("last");
        if (last.isEmpty() && !form.value("last").isEmpty()) {
            form.wrong("last", "personnel.objection.no_day");
        }
        if (!form.wrong()) {
            form.wrong(dossiers.employ(key, from.orElseThrow(), last, loss(form)));
        }
        return form.wrong()
                ? open(who, key.target(), Optional.of(form))
                : Page.saved(PersonnelAddresses.address(key.target()));
    }

    /// The confirmation; it counts only for the day it was given with.
    private static LossConfirmation loss(Form form) {
        return !form.value("last").isEmpty() && form.has("gone", form.value("last"))
                ? LossConfirmation.CONFIRMED
                : LossConfirmation.NOT_CONFIRMED;
    }

    /// Export to read and to take elsewhere (AVG art. 15 and 20), with every document as it was
    /// stored.
    @GetMapping(ONE + "/kopie")
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page copy(@Opens(PersonnelActs.COPY_PERSONNEL_CODE) Granted<PersonId> key) {
        StaffCopies.Copy copy = copies.make(key);
        return Page.download(new FileDownload("personeelsdossier.zip", "application/zip", copy::writeTo));
    }

    /// @param voor the last event of the previous page
    @GetMapping(ONE + "/wie-keek")
    @Upholds({STAFF_DATA_FOR_APPOINTMENT_AND_PAY, CONFIDENTIALITY})
    Page looked(
            @RequestParam(required = false) Optional<UUID> voor,
            @Opens(PersonnelActs.READ_PERSONNEL_LOG_CODE) Granted<PersonId> key) {
        return Page.of(
                "school/personnel/looked", PersonnelAccessLogPage.of(key, lookers.read(key, voor.map(EventId::new))));
    }
}
