package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages for a person who inspects online: they show the page the supervisor has open, as long as
/// the supervisor is there.
@Controller
@RequestMapping("/inzage/{request}")
class InspectionReaderController {
    /// Format of a proof; anything else is not repeated in an address.
    private static final Pattern PROOF = Pattern.compile("[0-9A-Za-z._-]{1,60}");

    private final InspectionPageAccess sheets;
    private final InspectionSessionPages pages;

    InspectionReaderController(InspectionPageAccess sheets, InspectionSessionPages pages) {
        this.sheets = sheets;
        this.pages = pages;
    }

    @GetMapping("/sessie")
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    Page session(@PathVariable UUID request, @RequestParam(defaultValue = "") String geopend, SignedInUser who) {
        return sheets.watch(who, new RequestId(request))
                .filter(watch -> watch.file().lastPlan().isPresent())
                .map(watch -> answer(who, watch, geopend))
                .orElseGet(Page::notFound);
    }

    private Page answer(SignedInUser who, InspectionPageAccess.Watch watch, String proof) {
        InspectionDisplay seen = sheets.see(who, watch, proof);
        return Page.of(
                "dossier/inspection/sessions/reading",
                pages.page(
                        "/inzage/" + watch.file().id() + "/sessie",
                        watch.file(),
                        watch.session(),
                        seen,
                        seen instanceof InspectionDisplay.Closed ? "closed" : watch.code(),
                        "",
                        PROOF.matcher(proof).matches() ? proof : ""));
    }

    /// For the script on the page: a code of what is open, without its content.
    @GetMapping("/stand")
    Page state(@PathVariable UUID request, SignedInUser who) {
        return sheets.watch(who, new RequestId(request))
                .map(watch -> Page.of("dossier/inspection/sessions/pulse", new SessionPulse(watch.code())))
                .orElseGet(Page::notFound);
    }
}
