package nl.zorgvuldig.exchange.disclosures.web;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.SecondCodePage;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.notices.GuardianNotices;
import nl.zorgvuldig.exchange.overview.ExchangeListController;
import nl.zorgvuldig.exchange.packages.PackageAssembly;
import nl.zorgvuldig.exchange.packages.PackageController;
import nl.zorgvuldig.platform.identity.SignedInUser;
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

/// Pages of one disclosure and its steps.
@Controller
@RequestMapping(ExchangeListController.ADDRESS + "/{disclosure}")
class DisclosureController {
    private static final String TEMPLATE = "exchange/disclosures/disclosure";

    private final DisclosureAccess opened;
    private final PackageAssembly packing;
    private final DisclosureDispatch sending;
    private final GuardianNotices notices;
    private final DisclosurePages pages;

    DisclosureController(
            DisclosureAccess opened,
            PackageAssembly packing,
            DisclosureDispatch sending,
            GuardianNotices notices,
            DisclosurePages pages) {
        this.opened = opened;
        this.packing = packing;
        this.sending = sending;
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    Page disclosure(@PathVariable UUID disclosure, SignedInUser who) {
        return opened.with(
                who,
                disclosure,
                ExchangeActs.PREPARE_EXCHANGE,
                (key, file, dossier) -> Page.of(TEMPLATE, pages.page(key, file, dossier, DisclosureForms.none())));
    }

    @PostMapping("/ingezien")
    Page inspected(@PathVariable UUID disclosure, SignedInUser who, Form form) {
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

    @PostMapping("/vordering")
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Page demanded(@PathVariable UUID disclosure, SignedInUser who, Form form) {
        return opened.with(
                who,
                disclosure,
                ExchangeActs.PREPARE_EXCHANGE,
                (key, file, dossier) -> answer(
                        key,
                        file,
                        dossier,
                        DisclosureForms.demanding(form),
                        form,
                        sending.demanded(key, file, DisclosureForms.seen(form), DisclosureForms.demand(form))));
    }

    @PostMapping("/vastleggen")
    Page fix(@PathVariable UUID disclosure, SignedInUser head, Form form) {
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
    Page stop(@PathVariable UUID disclosure, SignedInUser head, Form form) {
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
                _ -> Page.seeOther(ExchangeListController.address(file)),
                () -> Page.again(TEMPLATE, pages.page(key, file, dossier, forms)));
    }

    /// Sends it. The code is shown once, on this response, and is available nowhere afterwards.
    @PostMapping("/versturen")
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Page send(@PathVariable UUID disclosure, SignedInUser head, Form form) {
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
                                new SecondCodePage(
                                        ExchangeListController.address(file),
                                        file.request().recipient(),
                                        sent.code().text(),
                                        "package")),
                        () -> Page.again(TEMPLATE, pages.page(key, file, dossier, DisclosureForms.sending(form)))));
    }

    /// Notifies somebody later that it was sent.
    @PostMapping("/vertellen")
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Page inform(@PathVariable UUID disclosure, SignedInUser head, Form form) {
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

    /// The package, for the head to check.
    @GetMapping("/pakket")
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    Page check(@PathVariable UUID disclosure, SignedInUser head) {
        return opened.with(
                head,
                disclosure,
                ExchangeActs.KEEP_EXCHANGE,
                (key, file, _) -> packing.check(key, file)
                        .map(stream -> PackageController.file(stream))
                        .map(Page::download)
                        .orElseGet(Page::notFound));
    }
}
