package nl.zorgvuldig.dossier.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.EntryHistory;
import nl.zorgvuldig.dossier.Looking;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.KeptSearches;
import nl.zorgvuldig.identity.SignedIn;
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
    private static final String PAGE = "dossier/dossier";

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final KeptSearches searches;

    DossierController(Dossiers dossiers, DossierPages pages, KeptSearches searches) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.searches = searches;
    }

    @GetMapping
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION, PARENT_DATA_IN_DOSSIER})
    Page dossier(@Opens(EnrolmentActs.READ_CODE) Granted<PupilId> key, SignedIn reader, HttpServletRequest request) {
        Form look = searches.find(request, reader).map(LookingForm::kept).orElseGet(Form::empty);
        return Page.of(PAGE, pages.dossier(key, LookingForm.read(look), look));
    }

    /// Looks for entries in one dossier. Sent, so that no word of it stands in an address; what is
    /// found is opened as the dossier is, with a line in the log of its own.
    @PostMapping
    Page search(
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> key,
            SignedIn reader,
            Form form,
            HttpServletRequest request) {
        Looking looking = LookingForm.read(form);
        return form.wrong()
                ? Page.again(PAGE, pages.dossier(key, looking, form))
                : searches.keep(request, reader, LookingForm.text(form));
    }

    @GetMapping("/{entry}/geschiedenis")
    Page history(@PathVariable EntryId entry, @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> key) {
        EntryHistory history = dossiers.history(key, entry);
        return history.versions().isEmpty() ? Page.notFound() : Page.of("dossier/history", pages.history(key, history));
    }
}
