package nl.zorgvuldig.dossier.record.drafts;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Saves the form for an entry while somebody types, and throws it away when they ask.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/concept")
class SavedDraftController {
    private final SavedDrafts drafts;

    SavedDraftController(SavedDrafts drafts) {
        this.drafts = drafts;
    }

    /// Answers with a fragment of the page.
    @PostMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page save(@Opens(value = DossierActs.WRITE_CODE, toLook = true) Granted<PupilId> key, Form form) {
        return Page.of("dossier/record/drafts/saved", drafts.save(key, form));
    }

    @PostMapping("/weg")
    Page discard(@Opens(value = DossierActs.WRITE_CODE, toLook = true) Granted<PupilId> key) {
        drafts.discard(key);
        return Page.discarded(DossierPages.address(key.target()));
    }
}
