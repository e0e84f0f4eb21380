package nl.zorgvuldig.school.personnel.items;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelAddresses;
import nl.zorgvuldig.school.personnel.PersonnelDossiers;
import nl.zorgvuldig.school.personnel.PersonnelFormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the personnel office close items that should not have been added.
@Controller
@RequestMapping(PersonnelAddresses.LIST + "/{employee}/stukken/{paper}/sluiten")
class StaffClosingController {
    private static final String TEMPLATE = "school/personnel/closing";

    private final PersonnelDossiers dossiers;
    private final StaffFilings filings;

    StaffClosingController(PersonnelDossiers dossiers, StaffFilings filings) {
        this.dossiers = dossiers;
        this.filings = filings;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page ask(@PathVariable UUID paper, @Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key) {
        return filings.find(key, new PersonnelItemId(paper))
                .map(item -> Page.of(TEMPLATE, page(key, item, Form.empty())))
                .orElseGet(Page::notFound);
    }

    @PostMapping
    Page close(@PathVariable UUID paper, @Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key, Form form) {
        Optional<PersonnelItem> found = filings.find(key, new PersonnelItemId(paper));
        if (found.isEmpty()) {
            return Page.notFound();
        }
        form.wrong(filings.withdraw(key, found.get(), form.value("reason")));
        return form.wrong()
                ? Page.again(TEMPLATE, page(key, found.get(), form))
                : Page.saved(PersonnelAddresses.address(key.target()) + "#" + paper);
    }

    private PersonnelFormPage page(Granted<PersonId> key, PersonnelItem piece, Form form) {
        return PersonnelFormPage.of(key, dossiers, Optional.of(piece), form);
    }
}
