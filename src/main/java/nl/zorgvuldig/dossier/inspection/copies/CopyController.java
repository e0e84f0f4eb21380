package nl.zorgvuldig.dossier.inspection.copies;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.copies.CopyRules.SignedReceipt;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.requests.web.InspectionAppointmentForm;
import nl.zorgvuldig.dossier.inspection.requests.web.RequestPages;
import nl.zorgvuldig.dossier.inspection.withholding.Withholdings;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the head decides about the copy of a dossier: what is in it, how it is handed
/// over, or a refusal.
@Controller
@RequestMapping(CopyController.ADDRESS + "/{request}")
public class CopyController {
    public static final String ADDRESS = "/kopie-verzoeken";
    private static final String TEMPLATE = "dossier/inspection/copies/copyRequest";

    private final AccessControl access;
    private final AccessRequests requests;
    private final DossierCopies copies;
    private final Withholdings withholdings;
    private final Dossiers dossiers;
    private final CopyPages pages;
    private final PdfPrinter paper;
    private final MessageCatalog languages;

    CopyController(
            AccessControl access,
            AccessRequests requests,
            DossierCopies copies,
            Withholdings withholdings,
            Dossiers dossiers,
            CopyPages pages,
            PdfPrinter paper,
            MessageCatalog languages) {
        this.access = access;
        this.requests = requests;
        this.copies = copies;
        this.withholdings = withholdings;
        this.dossiers = dossiers;
        this.pages = pages;
        this.paper = paper;
        this.languages = languages;
    }

    @GetMapping
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page request(@PathVariable UUID request, SignedInUser head) {
        return with(
                head,
                request,
                InspectionActs.KEEP_COPY,
                (key, file) -> Page.of(
                        TEMPLATE,
                        pages.page(key, file, CopyForms.first(file.lastWords().orElse("")))));
    }

    /// Reading the dossier for this writes an audit event of its own.
    @PostMapping("/maken")
    Page order(@PathVariable UUID request, SignedInUser head, Form form) {
        return with(head, request, InspectionActs.KEEP_COPY, (key, file) -> {
            Granted<PupilId> reading =
                    access.ask(head, EnrolmentActs.READ, key.target()).orRefuse();
            return answer(
                    key,
                    file,
                    CopyForms.ordering(form),
                    form,
                    copies.order(
                            key,
                            file,
                            InspectionAppointmentForm.seen(form),
                            withholdings.prepare(file, dossiers.read(reading)),
                            form.value("words")));
        });
    }

    @PostMapping("/weigeren")
    Page refuse(@PathVariable UUID request, SignedInUser head, Form form) {
        Optional<CopyRefusalGround> ground = Arrays.stream(CopyRefusalGround.values())
                .filter(refusalGround -> refusalGround.code().equals(form.value("ground")))
                .findFirst();
        return with(
                head,
                request,
                InspectionActs.KEEP_COPY,
                (key, file) -> answer(
                        key,
                        file,
                        CopyForms.refusing(form),
                        form,
                        copies.refuse(key, file, InspectionAppointmentForm.seen(form), ground, form.value("reason"))));
    }

    @PostMapping("/klaarzetten")
    Page offer(@PathVariable UUID request, SignedInUser head, Form form) {
        return with(
                head,
                request,
                InspectionActs.KEEP_COPY,
                (key, file) -> answer(
                        key,
                        file,
                        CopyForms.offering(form),
                        form,
                        copies.offer(key, file, InspectionAppointmentForm.seen(form))));
    }

    @PostMapping("/overhandigd")
    Page give(@PathVariable UUID request, SignedInUser head, Form form) {
        SignedReceipt signed = form.has("signed", "yes") ? SignedReceipt.SIGNED : SignedReceipt.NOT;
        return with(
                head,
                request,
                InspectionActs.KEEP_COPY,
                (key, file) -> answer(
                        key,
                        file,
                        CopyForms.giving(form),
                        form,
                        copies.give(key, file, InspectionAppointmentForm.seen(form), form.day("on"), signed)));
    }

    private Page answer(Granted<PupilId> key, RequestFile file, CopyForms forms, Form sent, Outcome<Nothing> decided) {
        return Page.answer(
                decided,
                sent,
                "move",
                _ -> Page.seeOther(RequestPages.address(file)),
                () -> Page.again(TEMPLATE, pages.page(key, file, forms)));
    }

    /// To check and to print.
    @GetMapping("/bestand")
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    Page file(@PathVariable UUID request, SignedInUser head) {
        return with(
                head,
                request,
                InspectionActs.COPY_DOSSIER,
                (key, file) ->
                        copies.print(key, file).map(OwnCopyController::file).orElseGet(Page::notFound));
    }

    /// The receipt that the recipient of a paper copy signs.
    @GetMapping("/ontvangstbewijs")
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page receipt(@PathVariable UUID request, SignedInUser head) {
        return with(
                head,
                request,
                InspectionActs.KEEP_COPY,
                (key, file) -> pages.receipt(file)
                        .map(receipt -> Page.download(new FileDownload(
                                "ontvangstbewijs.pdf", "application/pdf", out -> out.write(print(receipt)))))
                        .orElseGet(Page::notFound));
    }

    private byte[] print(CopyReceipt receipt) {
        return paper.print("dossier/inspection/copies/copyReceipt", receipt, languages.in(Language.DUTCH));
    }

    /// A request that one has nothing to do with gives "not found".
    private Page with(
            SignedInUser head, UUID id, PupilDossierAct act, BiFunction<Granted<PupilId>, RequestFile, Page> what) {
        RequestId request = new RequestId(id);
        Optional<PupilId> pupil = requests.findPupil(request);
        if (pupil.isEmpty()) {
            return Page.notFound();
        }
        Granted<PupilId> key = access.ask(head, act, pupil.get()).orRefuse();
        return requests.find(key, request)
                .filter(requestFile -> requestFile.request().kind() == RequestKind.COPY)
                .map(file -> what.apply(key, file))
                .orElseGet(Page::notFound);
    }
}
