package nl.zorgvuldig.inspection.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Copies;
import nl.zorgvuldig.inspection.InspectionActs;
import nl.zorgvuldig.inspection.RefusalGround;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.RequestKind;
import nl.zorgvuldig.inspection.Requests;
import nl.zorgvuldig.inspection.Signed;
import nl.zorgvuldig.inspection.Withholdings;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head decides about the copy of a dossier: what is in it, how it is handed over, or no.
@Controller
@RequestMapping(CopyController.ADDRESS + "/{request}")
class CopyController {
    static final String ADDRESS = "/kopie-verzoeken";
    private static final String TEMPLATE = "inspection/copyRequest";

    private final AccessControl access;
    private final Requests requests;
    private final Copies copies;
    private final Withholdings withholdings;
    private final Dossiers dossiers;
    private final CopyPages pages;
    private final Paper paper;
    private final Languages languages;

    CopyController(
            AccessControl access,
            Requests requests,
            Copies copies,
            Withholdings withholdings,
            Dossiers dossiers,
            CopyPages pages,
            Paper paper,
            Languages languages) {
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
    Page request(@PathVariable UUID request, SignedIn head) {
        return with(
                head,
                request,
                InspectionActs.KEEP_COPY,
                (key, file) -> Page.of(
                        TEMPLATE,
                        pages.page(key, file, CopyForms.first(file.lastWords().orElse("")))));
    }

    /// Looking at the dossier for it is a line of its own in the log.
    @PostMapping("/maken")
    Page order(@PathVariable UUID request, SignedIn head, Form form) {
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
                            PlanForm.seen(form),
                            withholdings.prepare(file, dossiers.read(reading)),
                            form.value("words")));
        });
    }

    @PostMapping("/weigeren")
    Page refuse(@PathVariable UUID request, SignedIn head, Form form) {
        Optional<RefusalGround> ground = Arrays.stream(RefusalGround.values())
                .filter(one -> one.code().equals(form.value("ground")))
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
                        copies.refuse(key, file, PlanForm.seen(form), ground, form.value("reason"))));
    }

    @PostMapping("/klaarzetten")
    Page offer(@PathVariable UUID request, SignedIn head, Form form) {
        return with(
                head,
                request,
                InspectionActs.KEEP_COPY,
                (key, file) -> answer(
                        key, file, CopyForms.offering(form), form, copies.offer(key, file, PlanForm.seen(form))));
    }

    @PostMapping("/overhandigd")
    Page give(@PathVariable UUID request, SignedIn head, Form form) {
        Signed signed = form.has("signed", "yes") ? Signed.SIGNED : Signed.NOT;
        return with(
                head,
                request,
                InspectionActs.KEEP_COPY,
                (key, file) -> answer(
                        key,
                        file,
                        CopyForms.giving(form),
                        form,
                        copies.give(key, file, PlanForm.seen(form), form.day("on"), signed)));
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
    Page file(@PathVariable UUID request, SignedIn head) {
        return with(
                head,
                request,
                InspectionActs.COPY_DOSSIER,
                (key, file) ->
                        copies.print(key, file).map(OwnCopyController::file).orElseGet(Page::notFound));
    }

    /// What who receives it on paper signs.
    @GetMapping("/ontvangstbewijs")
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page receipt(@PathVariable UUID request, SignedIn head) {
        return with(
                head,
                request,
                InspectionActs.KEEP_COPY,
                (key, file) -> pages.receipt(file)
                        .map(one -> Page.download(
                                new Download("ontvangstbewijs.pdf", "application/pdf", out -> out.write(print(one)))))
                        .orElseGet(Page::notFound));
    }

    private byte[] print(CopyReceipt receipt) {
        return paper.print("inspection/copyReceipt", receipt, languages.in(Language.DUTCH));
    }

    /// A request one has nothing to do with is not there.
    private Page with(
            SignedIn head, UUID id, PupilDossierAct act, BiFunction<Granted<PupilId>, RequestFile, Page> what) {
        RequestId request = new RequestId(id);
        Optional<PupilId> pupil = requests.findPupil(request);
        if (pupil.isEmpty()) {
            return Page.notFound();
        }
        Granted<PupilId> key = access.ask(head, act, pupil.get()).orRefuse();
        return requests.find(key, request)
                .filter(one -> one.request().kind() == RequestKind.COPY)
                .map(file -> what.apply(key, file))
                .orElseGet(Page::notFound);
    }
}
