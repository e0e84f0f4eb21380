package nl.zorgvuldig.personnel.web;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.personnel.PersonnelActs;
import nl.zorgvuldig.personnel.PersonnelDossiers;
import nl.zorgvuldig.personnel.StaffClass;
import nl.zorgvuldig.personnel.StaffHoldId;
import nl.zorgvuldig.personnel.StaffHolds;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The personnel office holds back a part of a dossier, and ends that before its day.
@Controller
@RequestMapping(Personnel.LIST + "/{employee}/aanhouden")
class StaffHoldController {
    private static final String TEMPLATE = "personnel/hold";

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
        Optional<StaffClass> part = part(form.value("part"));
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
                        _ -> Page.seeOther(Personnel.address(key.target()) + "#aanhouden"),
                        () -> Page.again(TEMPLATE, page(key, form)));
    }

    @PostMapping("/{hold}/einde")
    Page lift(@PathVariable UUID hold, @Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key) {
        return holds.lift(key, new StaffHoldId(hold))
                ? Page.seeOther(Personnel.address(key.target()) + "#aanhouden")
                : Page.notFound();
    }

    private static Optional<StaffClass> part(String code) {
        return Arrays.stream(StaffClass.values())
                .filter(one -> Codes.of(one).equals(code))
                .findFirst();
    }

    private StaffFormPage page(Granted<PersonId> key, Form form) {
        return StaffFormPage.of(key, dossiers, Optional.empty(), form);
    }
}
