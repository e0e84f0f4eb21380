package nl.zorgvuldig.inspection.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Asking;
import nl.zorgvuldig.inspection.InspectionActs;
import nl.zorgvuldig.inspection.OwnChild;
import nl.zorgvuldig.inspection.OwnCopies;
import nl.zorgvuldig.inspection.OwnRequests;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.RequestKind;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Parents with authority, and pupils of sixteen, ask for a copy and fetch it, once. The file comes
/// after a button is pressed: programs that follow links spend nothing.
@Controller
@RequestMapping(OwnController.ADDRESS)
class OwnCopyController {
    private static final String ASK = "inspection/copyAsk";
    private static final String FETCH = "inspection/copyFetch";

    private final AccessControl access;
    private final OwnRequests requests;
    private final OwnCopies copies;
    private final Clock clock;

    OwnCopyController(AccessControl access, OwnRequests requests, OwnCopies copies, Clock clock) {
        this.access = access;
        this.requests = requests;
        this.copies = copies;
        this.clock = clock;
    }

    static String ask(PupilId pupil) {
        return OwnController.ask(pupil) + "/kopie";
    }

    static String address(RequestFile file) {
        return OwnController.ADDRESS + "/" + file.id() + "/kopie";
    }

    @GetMapping("/leerling/{pupil}/kopie")
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page form(@PathVariable PupilId pupil, SignedIn who) {
        return child(who, pupil)
                .map(child -> switch (child.copying()) {
                    case Asking.May _ -> Page.of(ASK, page(child, Form.empty().numbered(clock)));
                    case Asking.MayNot(Sentence because) -> OwnController.refused(because);
                })
                .orElseGet(Page::notFound);
    }

    @PostMapping("/leerling/{pupil}/kopie")
    Page ask(@PathVariable PupilId pupil, SignedIn who, Form form) {
        return child(who, pupil).map(child -> ask(who, child, form)).orElseGet(Page::notFound);
    }

    private Page ask(SignedIn who, OwnChild child, Form form) {
        if (child.copying() instanceof Asking.MayNot(Sentence because)) {
            return OwnController.refused(because);
        }
        Optional<FormId> number = form.number("wish");
        if (number.isEmpty()) {
            return Page.again(ASK, page(child, form));
        }
        return Page.answer(
                requests.ask(who, child.pupil(), RequestKind.COPY, number.get(), form.value("wish")),
                form,
                "wish",
                _ -> Page.seeOther(OwnController.ADDRESS),
                () -> Page.again(ASK, page(child, form)));
    }

    @GetMapping("/{request}/kopie")
    @Upholds({INSPECTION_UNDER_SUPERVISION, WHERE_TO_TURN})
    Page look(@PathVariable UUID request, SignedIn who) {
        return copies.find(who, new RequestId(request))
                .map(file -> Page.of(FETCH, page(file, copies.whyNot(file))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{request}/kopie")
    Page fetch(@PathVariable UUID request, SignedIn who) {
        return copies.find(who, new RequestId(request))
                .map(file -> fetch(who, file))
                .orElseGet(Page::notFound);
    }

    private Page fetch(SignedIn who, RequestFile file) {
        Optional<Sentence> whyNot = copies.whyNot(file);
        if (whyNot.isPresent()) {
            return Page.again(FETCH, page(file, whyNot));
        }
        Granted<PupilId> key = access.ask(
                        who, InspectionActs.FETCH_COPY, file.request().pupil())
                .orRefuse();
        return switch (copies.fetch(key, file)) {
            case OwnCopies.Fetched.Done(InputStream content) -> file(content);
            case OwnCopies.Fetched.Not(Sentence because) -> Page.again(FETCH, page(file, Optional.of(because)));
        };
    }

    static Page file(InputStream content) {
        return Page.download(new Download("kopie-dossier.pdf", "application/pdf", out -> {
            try (InputStream all = content) {
                all.transferTo(out);
            }
        }));
    }

    private Optional<OwnChild> child(SignedIn who, PupilId pupil) {
        return requests.list(who).stream()
                .filter(one -> one.pupil().equals(pupil))
                .findFirst();
    }

    private static AskPage page(OwnChild child, Form form) {
        return new AskPage(ask(child.pupil()), child.name().full(), Sentence.of("inspection.copy.scope"), form);
    }

    private static CopyFetchPage page(RequestFile file, Optional<Sentence> whyNot) {
        return new CopyFetchPage(address(file), file.state(), whyNot);
    }
}
