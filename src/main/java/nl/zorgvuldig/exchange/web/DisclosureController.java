package nl.zorgvuldig.exchange.web;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.UUID;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.exchange.DisclosureFile;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.Notices;
import nl.zorgvuldig.exchange.Packing;
import nl.zorgvuldig.exchange.Sending;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Something that is given, and what becomes of it.
@Controller
@RequestMapping(ListController.ADDRESS + "/{disclosure}")
class DisclosureController {
    private static final String TEMPLATE = "exchange/disclosure";

    private final OpenDisclosures opened;
    private final Packing packing;
    private final Sending sending;
    private final Notices notices;
    private final DisclosurePages pages;

    DisclosureController(
            OpenDisclosures opened, Packing packing, Sending sending, Notices notices, DisclosurePages pages) {
        this.opened = opened;
        this.packing = packing;
        this.sending = sending;
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    Page disclosure(@PathVariable UUID disclosure, SignedIn who) {
        return opened.with(
                who,
                disclosure,
                ExchangeActs.PREPARE_EXCHANGE,
                (key, file, dossier) -> Page.of(TEMPLATE, pages.page(key, file, dossier, DisclosureForms.none())));
    }

    @PostMapping("/ingezien")
    Page inspected(@PathVariable UUID disclosure, SignedIn who, Form form) {
        return opened.with(
                who,
                disclosure,
                ExchangeActs.PREPARE_EXCHANGE,
                (key, file, dossier) -> answer(
                        key,
                        file,
                        dossier,
                        DisclosureForms.inspecting(form),
                        form,
                        sending.inspected(
                                key, file, DisclosureForms.seen(form), form.day("on"), form.value("remarks"))));
    }

    @PostMapping("/vastleggen")
    Page fix(@PathVariable UUID disclosure, SignedIn head, Form form) {
        return opened.with(
                head,
                disclosure,
                ExchangeActs.KEEP_EXCHANGE,
                (key, file, dossier) -> answer(
                        key,
                        file,
                        dossier,
                        DisclosureForms.fixing(form),
                        form,
                        packing.fix(head, key, file, DisclosureForms.seen(form), dossier)));
    }

    @PostMapping("/stoppen")
    Page stop(@PathVariable UUID disclosure, SignedIn head, Form form) {
        return opened.with(
                head,
                disclosure,
                ExchangeActs.KEEP_EXCHANGE,
                (key, file, dossier) -> answer(
                        key,
                        file,
                        dossier,
                        DisclosureForms.stopping(form),
                        form,
                        sending.stop(key, file, DisclosureForms.seen(form), form.value("reason"))));
    }

    private Page answer(
            Granted<PupilId> key,
            DisclosureFile file,
            Dossier dossier,
            DisclosureForms forms,
            Form form,
            Outcome<Nothing> decided) {
        return Page.answer(
                decided,
                form,
                "seen",
                _ -> Page.seeOther(ListController.address(file)),
                () -> Page.again(TEMPLATE, pages.page(key, file, dossier, forms)));
    }

    /// The code is shown on the answer itself, once, and stands nowhere afterwards.
    @PostMapping("/versturen")
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Page send(@PathVariable UUID disclosure, SignedIn head, Form form) {
        return opened.with(
                head,
                disclosure,
                ExchangeActs.KEEP_EXCHANGE,
                (key, file, dossier) -> Page.answer(
                        sending.send(
                                key,
                                file,
                                DisclosureForms.seen(form),
                                DisclosureForms.notices(form, notices.unchosen(file))),
                        form,
                        "seen",
                        sent -> Page.of(
                                "exchange/code",
                                new CodePage(
                                        ListController.address(file),
                                        file.request().recipient(),
                                        sent.code().text())),
                        () -> Page.again(TEMPLATE, pages.page(key, file, dossier, DisclosureForms.sending(form)))));
    }

    /// Tells somebody later that it went.
    @PostMapping("/vertellen")
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Page inform(@PathVariable UUID disclosure, SignedIn head, Form form) {
        return opened.with(
                head,
                disclosure,
                ExchangeActs.KEEP_EXCHANGE,
                (key, file, dossier) -> answer(
                        key,
                        file,
                        dossier,
                        DisclosureForms.informing(form),
                        form,
                        notices.inform(key, file, DisclosureForms.notices(form, notices.uninformed(file)))));
    }

    /// For the head to check.
    @GetMapping("/pakket")
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    Page check(@PathVariable UUID disclosure, SignedIn head) {
        return opened.with(
                head,
                disclosure,
                ExchangeActs.KEEP_EXCHANGE,
                (key, file, _) -> packing.check(key, file)
                        .map(one -> PackageController.file(one))
                        .map(Page::download)
                        .orElseGet(Page::notFound));
    }
}
