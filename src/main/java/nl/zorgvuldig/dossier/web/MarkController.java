package nl.zorgvuldig.dossier.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Optional;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.access.AccessDecision.Refused;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.dossier.Confidentialities;
import nl.zorgvuldig.dossier.EntryHistory;
import nl.zorgvuldig.dossier.Marked;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
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

/// The head makes an entry confidential, or no longer.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/{entry}/vertrouwelijk")
class MarkController {
    private final AccessDesk desk;
    private final Confidentialities confidentialities;
    private final DossierPages pages;

    MarkController(AccessDesk desk, Confidentialities confidentialities, DossierPages pages) {
        this.desk = desk;
        this.confidentialities = confidentialities;
        this.pages = pages;
    }

    @GetMapping
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    Page ask(@PathVariable PupilId pupil, @PathVariable EntryId entry, SignedIn head) {
        return switch (desk.ask(head, Act.CLASSIFY, pupil)) {
            case Granted key ->
                    confidentialities
                            .findToMark(key, entry)
                            .map(
                                    found ->
                                            Page.of(
                                                    "dossier/mark",
                                                    pages.mark(
                                                            key, found, seen(found, Form.empty()))))
                            .orElseGet(Page::notFound);
            case Refused no -> Page.refused(no.clause(), no.because());
        };
    }

    @PostMapping
    Page mark(@PathVariable PupilId pupil, @PathVariable EntryId entry, SignedIn head, Form form) {
        return switch (desk.ask(head, Act.CLASSIFY, pupil)) {
            case Granted key -> {
                Optional<EntryHistory> found = confidentialities.findToMark(key, entry);
                if (found.isEmpty()) {
                    yield Page.notFound();
                }
                String reason = form.required("reason", "dossier.mark.no_reason");
                yield form.wrong()
                        ? again(key, found.get(), form)
                        : answer(
                                key,
                                found.get(),
                                form,
                                confidentialities.mark(key, entry, seen(form), reason));
            }
            case Refused no -> Page.refused(no.clause(), no.because());
        };
    }

    private Page answer(Granted key, EntryHistory found, Form form, Marked marked) {
        return switch (marked) {
            case Marked.Done _ ->
                    Page.seeOther(
                            DossierPages.address(key.pupil())
                                    + "#"
                                    + found.versions().getFirst().id());
            case Marked.Objected objected -> {
                form.wrong(objected.objections());
                yield again(key, found, form);
            }
            case Marked.Overtaken _ -> {
                form.wrong("reason", "dossier.mark.overtaken");
                yield again(key, found, form);
            }
            case Marked.NotThere _ -> Page.notFound();
        };
    }

    private Page again(Granted key, EntryHistory found, Form form) {
        return Page.again("dossier/mark", pages.mark(key, found, seen(found, form)));
    }

    /// What the head now sees; a form sent from this page means that.
    private static Form seen(EntryHistory found, Form form) {
        return form.with("seen", Integer.toString(found.markings().size()));
    }

    /// Anything else than a number is what never was, so it counts as overtaken.
    private static int seen(Form form) {
        return form.value("seen").matches("\\d{1,6}") ? Integer.parseInt(form.value("seen")) : -1;
    }
}
