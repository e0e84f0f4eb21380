package nl.zorgvuldig.school.personnel.holds;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelAddresses;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.PersonnelDossiers;
import nl.zorgvuldig.school.personnel.PersonnelFormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the personnel office place a hold on a part of a dossier, and lift it early.
@Controller
@RequestMapping(PersonnelAddresses.LIST + "/{employee}/aanhouden")
class StaffHoldController {
    private static final String TEMPLATE = "school/personnel/hold";

    private final PersonnelDossiers dossiers;
    private final StaffHolds holds;
    private final Clock clock;

    StaffHoldController(PersonnelDossiers dossiers, StaffHolds holds, Clock clock) {
        this.dossiers = dossiers;
        this.holds = holds;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page ask(@Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key) {
        return Page.of(TEMPLATE, page(key, Form.empty().numbered(clock)));
    }

    @PostMapping
    Page hold(@Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key, Form form) {
        Optional<FormId> number = form.number("reason");
        Optional<PersonnelDossierPart> part = part(form.value("part"));
        if (part.isEmpty()) {
            form.wrong("part", "personnel.hold.no.choice");
        }
        Optional<LocalDate> until = form.requiredDay("until", "personnel.objection.no_day");
        return number.isEmpty() || part.isEmpty() || until.isEmpty()
                ? Page.again(TEMPLATE, page(key, form))
                : Page.answer(
                        holds.place(key, number.get(), part.get(), form.value("reason"), until.get()),
                        form,
                        "reason",
                        _ -> Page.seeOther(PersonnelAddresses.address(key.target()) + "#aanhouden"),
                        () -> Page.again(TEMPLATE, page(key, form)));
    }

    @PostMapping("/{hold}/einde")
    Page lift(@PathVariable UUID hold, @Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key) {
        return holds.lift(key, new StaffHoldId(hold))
                ? Page.saved(PersonnelAddresses.address(key.target()) + "#aanhouden")
                : Page.notFound();
    }

    private static Optional<PersonnelDossierPart> part(String code) {
        return Arrays.stream(PersonnelDossierPart.values())
                .filter(part -> Codes.of(part).equals(code))
                .findFirst();
    }

    private PersonnelFormPage page(Granted<PersonId> key, Form form) {
        return PersonnelFormPage.of(key, dossiers, Optional.empty(), form);
    }
}
