package nl.zorgvuldig.platform.worklist.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.worklist.DigestFrequencies;
import nl.zorgvuldig.platform.worklist.DigestFrequency;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Page on which people choose how often they are notified by mail of what waits.
@Controller
@RequestMapping(DigestFrequencyController.ADDRESS)
class DigestFrequencyController {
    static final String ADDRESS = "/berichten-instellen";
    private static final String TEMPLATE = "platform/worklist/rhythms";

    private final DigestFrequencies rhythms;

    DigestFrequencyController(DigestFrequencies rhythms) {
        this.rhythms = rhythms;
    }

    @GetMapping
    Page show(SignedInUser who, @RequestParam Optional<String> klaar) {
        Map<String, DigestFrequency> chosen = rhythms.list(who);
        Form form = Form.empty();
        chosen.forEach((kind, rhythm) -> form.with(kind, rhythm.code()));
        return Page.of(TEMPLATE, new DigestFrequencyPage(form, chosen.keySet(), klaar.isPresent()));
    }

    /// A kind that does not concern the reader is left alone. For staff a mailed link is not
    /// enough.
    @PostMapping
    Page choose(SignedInUser who, Form form) {
        if (who.kind() == AccountKind.STAFF) {
            Acting.current().demandStrong();
        }
        Map<String, DigestFrequency> chosen = new TreeMap<>();
        Map<String, DigestFrequency> now = rhythms.list(who);
        for (String kind : now.keySet()) {
            Optional<DigestFrequency> rhythm = read(kind, form.value(kind));
            rhythm.ifPresentOrElse(known -> chosen.put(kind, known), () -> form.wrong(kind, "worklist.rhythm.no"));
        }
        if (form.wrong()) {
            return Page.again(TEMPLATE, new DigestFrequencyPage(form, now.keySet(), false));
        }
        rhythms.choose(who, chosen);
        return Page.seeOther(ADDRESS + "?klaar");
    }

    private static Optional<DigestFrequency> read(String kind, String sent) {
        return Arrays.stream(DigestFrequency.values())
                .filter(rhythm -> rhythm.code().equals(sent))
                .filter(rhythm -> rhythm.suits(kind))
                .findFirst();
    }
}
