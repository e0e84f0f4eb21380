package nl.zorgvuldig.personnel.web;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.personnel.PersonnelActs;
import nl.zorgvuldig.personnel.PersonnelDossiers;
import nl.zorgvuldig.personnel.Piece;
import nl.zorgvuldig.personnel.StaffFilings;
import nl.zorgvuldig.personnel.StaffPieceId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The personnel office closes what should not have been added.
@Controller
@RequestMapping(Personnel.LIST + "/{employee}/stukken/{paper}/sluiten")
class StaffClosingController {
    private static final String TEMPLATE = "personnel/closing";

    private final PersonnelDossiers dossiers;
    private final StaffFilings filings;

    StaffClosingController(PersonnelDossiers dossiers, StaffFilings filings) {
        this.dossiers = dossiers;
        this.filings = filings;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page ask(@PathVariable UUID paper, @Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key) {
        return filings.find(key, new StaffPieceId(paper))
                .map(one -> Page.of(TEMPLATE, page(key, one, Form.empty())))
                .orElseGet(Page::notFound);
    }

    @PostMapping
    Page close(@PathVariable UUID paper, @Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key, Form form) {
        Optional<Piece> found = filings.find(key, new StaffPieceId(paper));
        if (found.isEmpty()) {
            return Page.notFound();
        }
        form.wrong(filings.withdraw(key, found.get(), form.value("reason")));
        return form.wrong()
                ? Page.again(TEMPLATE, page(key, found.get(), form))
                : Page.seeOther(Personnel.address(key.target()) + "#" + paper);
    }

    private StaffFormPage page(Granted<PersonId> key, Piece piece, Form form) {
        return StaffFormPage.of(key, dossiers, Optional.of(piece), form);
    }
}
