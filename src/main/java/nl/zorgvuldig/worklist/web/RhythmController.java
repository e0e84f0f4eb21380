package nl.zorgvuldig.worklist.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.worklist.MailRhythm;
import nl.zorgvuldig.worklist.MailRhythms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How often one is told by mail of what waits.
@Controller
@RequestMapping(RhythmController.ADDRESS)
class RhythmController {
    static final String ADDRESS = "/berichten-instellen";
    private static final String TEMPLATE = "worklist/rhythms";

    private final MailRhythms rhythms;

    RhythmController(MailRhythms rhythms) {
        this.rhythms = rhythms;
    }

    @GetMapping
    Page show(SignedIn who, @RequestParam Optional<String> klaar) {
        Map<String, MailRhythm> chosen = rhythms.list(who);
        Form form = Form.empty();
        chosen.forEach((kind, rhythm) -> form.with(kind, rhythm.code()));
        return Page.of(TEMPLATE, new RhythmPage(form, chosen.keySet(), klaar.isPresent()));
    }

    /// A kind that is not asked of somebody is left alone. Whoever works here needs more than a mailed link.
    @PostMapping
    Page choose(SignedIn who, Form form) {
        if (who.kind() == AccountKind.STAFF) {
            Acting.current().demandStrong();
        }
        Map<String, MailRhythm> chosen = new TreeMap<>();
        Map<String, MailRhythm> now = rhythms.list(who);
        for (String kind : now.keySet()) {
            Optional<MailRhythm> rhythm = read(kind, form.value(kind));
            rhythm.ifPresentOrElse(known -> chosen.put(kind, known), () -> form.wrong(kind, "worklist.rhythm.no"));
        }
        if (form.wrong()) {
            return Page.again(TEMPLATE, new RhythmPage(form, now.keySet(), false));
        }
        rhythms.choose(who, chosen);
        return Page.seeOther(ADDRESS + "?klaar");
    }

    private static Optional<MailRhythm> read(String kind, String sent) {
        return Arrays.stream(MailRhythm.values())
                .filter(rhythm -> rhythm.code().equals(sent))
                .filter(rhythm -> rhythm.suits(kind))
                .findFirst();
    }
}
