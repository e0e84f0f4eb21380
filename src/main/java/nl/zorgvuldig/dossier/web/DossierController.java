package nl.zorgvuldig.dossier.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.EntryHistory;
import nl.zorgvuldig.dossier.Looking;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Reading a dossier, and the history of an entry in it.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier")
class DossierController {
    private final Dossiers dossiers;
    private final DossierPages pages;

    DossierController(Dossiers dossiers, DossierPages pages) {
        this.dossiers = dossiers;
        this.pages = pages;
    }

    @GetMapping
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION, PARENT_DATA_IN_DOSSIER})
    Page dossier(@Opens(EnrolmentActs.READ_CODE) Granted<PupilId> key) {
        return Page.of("dossier/dossier", pages.dossier(key, Looking.atAll(), Form.empty()));
    }

    /// Looks for entries in one dossier. Sent, so that no word of it stands in an address.
    @PostMapping
    Page look(@Opens(EnrolmentActs.READ_CODE) Granted<PupilId> key, Form form) {
        DossierPage found = pages.dossier(key, LookingForm.read(form), form);
        return form.wrong() ? Page.again("dossier/dossier", found) : Page.of("dossier/dossier", found);
    }

    @GetMapping("/{entry}/geschiedenis")
    Page history(@PathVariable EntryId entry, @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> key) {
        EntryHistory history = dossiers.history(key, entry);
        return history.versions().isEmpty() ? Page.notFound() : Page.of("dossier/history", pages.history(key, history));
    }
}
