package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.requests.OwnChild;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.requests.web.NewAccessRequestPage;
import nl.zorgvuldig.dossier.inspection.requests.web.OwnInspectionController;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which parents with authority, and pupils of sixteen, ask for a copy and fetch it, once.
/// The file is sent only after a button is pressed: programs that follow links spend nothing.
@Controller
@RequestMapping(OwnInspectionController.ADDRESS)
public class OwnCopyController {
    private static final String ASK = "dossier/inspection/requests/copyAsk";
    private static final String FETCH = "dossier/inspection/copies/copyFetch";

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

    public static String ask(PupilId pupil) {
        return OwnInspectionController.ask(pupil) + "/kopie";
    }

    public static String address(RequestFile file) {
        return OwnInspectionController.ADDRESS + "/" + file.id() + "/kopie";
    }

    @GetMapping("/leerling/{pupil}/kopie")
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page form(@PathVariable PupilId pupil, SignedInUser who) {
        return child(who, pupil)
                .map(child -> switch (child.copying()) {
                    case RequestEntitlement.May _ ->
                        Page.of(ASK, page(child, Form.empty().numbered(clock)));
                    case RequestEntitlement.MayNot(Sentence because) -> OwnInspectionController.refused(because);
                })
                .orElseGet(Page::notFound);
    }

    @PostMapping("/leerling/{pupil}/kopie")
    Page ask(@PathVariable PupilId pupil, SignedInUser who, Form form) {
        return child(who, pupil).map(child -> ask(who, child, form)).orElseGet(Page::notFound);
    }

    private Page ask(SignedInUser who, OwnChild child, Form form) {
        if (child.copying() instanceof RequestEntitlement.MayNot(Sentence because)) {
            return OwnInspectionController.refused(because);
        }
        Optional<FormId> number = form.number("wish");
        if (number.isEmpty()) {
            return Page.again(ASK, page(child, form));
        }
        return Page.answer(
                requests.ask(who, child.pupil(), RequestKind.COPY, number.get(), form.value("wish")),
                form,
                "wish",
                _ -> Page.sent(OwnInspectionController.ADDRESS),
                () -> Page.again(ASK, page(child, form)));
    }

    @GetMapping("/{request}/kopie")
    @Upholds({INSPECTION_UNDER_SUPERVISION, WHERE_TO_TURN})
    Page look(@PathVariable UUID request, SignedInUser who) {
        return copies.find(who, new RequestId(request))
                .map(file -> Page.of(FETCH, page(file, copies.whyNot(file))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{request}/kopie")
    Page fetch(@PathVariable UUID request, SignedInUser who) {
        return copies.find(who, new RequestId(request))
                .map(file -> fetch(who, file))
                .orElseGet(Page::notFound);
    }

    private Page fetch(SignedInUser who, RequestFile file) {
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
        return Page.download(new FileDownload("kopie-dossier.pdf", "application/pdf", out -> {
            try (InputStream all = content) {
                all.transferTo(out);
            }
        }));
    }

    private Optional<OwnChild> child(SignedInUser who, PupilId pupil) {
        return requests.list(who).stream()
                .filter(child -> child.pupil().equals(pupil))
                .findFirst();
    }

    private static NewAccessRequestPage page(OwnChild child, Form form) {
        return new NewAccessRequestPage(
                ask(child.pupil()), child.name().full(), Sentence.of("inspection.copy.scope"), form);
    }

    private static CopyFetchPage page(RequestFile file, Optional<Sentence> whyNot) {
        return new CopyFetchPage(address(file), file.state(), whyNot);
    }
}
