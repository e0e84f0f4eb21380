package nl.zorgvuldig.inspection.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.Seen;
import nl.zorgvuldig.inspection.Sheets;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who inspects online sees the page the supervisor has open, as long as the supervisor is there.
@Controller
@RequestMapping("/inzage/{request}")
class ReadingController {
    /// What a proof looks like; anything else does not come back in an address.
    private static final Pattern PROOF = Pattern.compile("[0-9A-Za-z._-]{1,60}");

    private final Sheets sheets;
    private final SessionPages pages;

    ReadingController(Sheets sheets, SessionPages pages) {
        this.sheets = sheets;
        this.pages = pages;
    }

    @GetMapping("/sessie")
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    Page session(@PathVariable UUID request, @RequestParam(defaultValue = "") String geopend, SignedIn who) {
        return sheets.watch(who, new RequestId(request))
                .filter(watch -> watch.file().lastPlan().isPresent())
                .map(watch -> answer(who, watch, geopend))
                .orElseGet(Page::notFound);
    }

    private Page answer(SignedIn who, Sheets.Watch watch, String proof) {
        Seen seen = sheets.see(who, watch, proof);
        return Page.of(
                "inspection/reading",
                pages.page(
                        "/inzage/" + watch.file().id() + "/sessie",
                        watch.file(),
                        watch.session(),
                        seen,
                        seen instanceof Seen.Closed ? "closed" : watch.code(),
                        "",
                        PROOF.matcher(proof).matches() ? proof : ""));
    }

    /// For the script on the page: says what is open, and nothing of it.
    @GetMapping("/stand")
    Page state(@PathVariable UUID request, SignedIn who) {
        return sheets.watch(who, new RequestId(request))
                .map(watch -> Page.of("inspection/pulse", new Pulse(watch.code())))
                .orElseGet(Page::notFound);
    }
}
