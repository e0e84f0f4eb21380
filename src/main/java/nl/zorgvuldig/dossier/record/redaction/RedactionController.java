package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Page on which the head erases an entry that should not be in the dossier.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/{entry}/wissen")
class RedactionController {
    private static final String TEMPLATE = "dossier/record/redaction/erase";
    private static final String GROUND = "ground";

    private final Redactions redactions;
    private final DossierPages pages;

    RedactionController(Redactions redactions, DossierPages pages) {
        this.redactions = redactions;
        this.pages = pages;
    }

    @GetMapping
    @Upholds({NECESSARY_FOR_GUIDANCE, OTHER_FILES_WITH_DIRECTION})
    Page ask(@PathVariable EntryId entry, @Opens(DossierActs.REDACT_CODE) Granted<PupilId> key) {
        return redactions
                .find(key, entry)
                .map(found -> Page.of(TEMPLATE, page(key, found, Form.empty())))
                .orElseGet(Page::notFound);
    }

    @PostMapping
    Page erase(@PathVariable EntryId entry, @Opens(DossierActs.REDACT_CODE) Granted<PupilId> key, Form form) {
        Optional<Redactions.Pending> found = redactions.find(key, entry);
        String dossier = DossierPages.address(key.target());
        if (found.isEmpty()) {
            // sent twice
            return redactions.erased(key, entry) ? Page.erased(dossier) : Page.notFound();
        }
        Optional<Redactions.Reason> reason = reason(form);
        if (reason.isEmpty()) {
            form.wrong(GROUND, "dossier.redact.no.ground");
        }
        if (form.value("understood").isEmpty()) {
            form.wrong("understood", "dossier.redact.no.understood");
        }
        if (form.wrong() || reason.isEmpty()) {
            return again(key, found.get(), form);
        }
        Outcome<Nothing> outcome =
                redactions.erase(key, entry, form.count("version").orElse(0), reason.get());
        return outcome instanceof Outcome.NotFound<Nothing>
                ? Page.erased(dossier)
                : Page.answer(outcome, form, GROUND, _ -> Page.erased(dossier), () -> again(key, found.get(), form));
    }

    /// A ground of the head's own, or the id of a granted request.
    private static Optional<Redactions.Reason> reason(Form form) {
        String chosen = form.value(GROUND);
        Optional<Redactions.Reason> own = RedactionGround.own().stream()
                .filter(ground -> ground.code().equals(chosen))
                .map(ground -> new Redactions.Reason(ground, Optional.empty()))
                .findFirst();
        return own.or(() ->
                request(chosen).map(request -> new Redactions.Reason(RedactionGround.REQUEST, Optional.of(request))));
    }

    private static Optional<UUID> request(String chosen) {
        try {
            return Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private Page again(Granted<PupilId> key, Redactions.Pending found, Form form) {
        return Page.again(TEMPLATE, page(key, found, form));
    }

    private RedactionPage page(Granted<PupilId> key, Redactions.Pending found, Form form) {
        Entry newest = found.newest();
        String dossier = DossierPages.address(key.target());
        return new RedactionPage(
                dossier,
                pages.pupilName(key.target()),
                key.clause(),
                key.because(),
                dossier + "/" + newest.id() + "/wissen",
                newest.kind(),
                newest.happenedOn(),
                newest.version(),
                newest.text().lines().filter(line -> !line.isBlank()).toList(),
                found.objection(),
                found.requests(),
                form.with("version", Integer.toString(newest.version())));
    }
}
