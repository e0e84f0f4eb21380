package nl.zorgvuldig.dossier.record.timeline;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.lists.PupilLists;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.entries.EntryHistory;
import nl.zorgvuldig.dossier.record.entries.WrittenNote;
import nl.zorgvuldig.platform.identity.SavedSearches;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for reading a dossier, and the history of an entry in it.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier")
class DossierController {
    private static final String PAGE = "dossier/record/timeline/dossier";

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final SavedSearches searches;
    private final PupilLists groups;

    DossierController(Dossiers dossiers, DossierPages pages, SavedSearches searches, PupilLists groups) {
        this.groups = groups;
        this.dossiers = dossiers;
        this.pages = pages;
        this.searches = searches;
    }

    @GetMapping
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION, PARENT_DATA_IN_DOSSIER})
    Page dossier(
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> key, SignedInUser reader, HttpServletRequest request) {
        Form look = searches.find(request, reader).map(EntrySearchForm::kept).orElseGet(Form::empty);
        return Page.of(
                PAGE,
                pages.dossier(
                        key,
                        EntrySearchForm.read(look),
                        look,
                        groups.findPlace(reader, key.target()),
                        WrittenNote.takeInDossier(request, key.target())));
    }

    /// Searches for entries in one dossier. Sent as a form, so that no address contains the search
    /// words; opening the results is opening the dossier, with an audit event of its own.
    @PostMapping
    Page search(
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> key,
            SignedInUser reader,
            Form form,
            HttpServletRequest request) {
        EntrySearch looking = EntrySearchForm.read(form);
        return form.wrong()
                ? Page.again(
                        PAGE,
                        pages.dossier(key, looking, form, groups.findPlace(reader, key.target()), Optional.empty()))
                : searches.keep(request, reader, EntrySearchForm.text(form));
    }

    @GetMapping("/{entry}/geschiedenis")
    Page history(@PathVariable EntryId entry, @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> key) {
        EntryHistory history = dossiers.history(key, entry);
        return history.versions().isEmpty()
                ? Page.notFound()
                : Page.of("dossier/record/timeline/history", pages.history(key, history));
    }
}
