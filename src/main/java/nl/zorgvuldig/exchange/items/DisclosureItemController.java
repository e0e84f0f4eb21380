package nl.zorgvuldig.exchange.items;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.Disclosures;
import nl.zorgvuldig.exchange.disclosures.web.DisclosureAccess;
import nl.zorgvuldig.exchange.disclosures.web.DisclosureForms;
import nl.zorgvuldig.exchange.disclosures.web.DisclosurePages;
import nl.zorgvuldig.exchange.overview.ExchangeListController;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages to decide how one item is disclosed: as it is, masked, or not at all.
@Controller
@RequestMapping(ExchangeListController.ADDRESS + "/{disclosure}/stukken/{piece}")
class DisclosureItemController {
    private static final String TEMPLATE = "exchange/items/item";

    private final DisclosureAccess opened;
    private final Disclosures disclosures;
    private final DisclosurePages pages;

    DisclosureItemController(DisclosureAccess opened, Disclosures disclosures, DisclosurePages pages) {
        this.opened = opened;
        this.disclosures = disclosures;
        this.pages = pages;
    }

    @GetMapping
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Page item(@PathVariable UUID disclosure, @PathVariable UUID piece, SignedInUser who) {
        return opened.with(
                who,
                disclosure,
                ExchangeActs.PREPARE_EXCHANGE,
                (key, file, dossier) -> file.find(new DossierItemId(piece))
                        .map(item -> Page.of(TEMPLATE, pages.item(key, file, item, dossier, filled(item))))
                        .orElseGet(Page::notFound));
    }

    @PostMapping
    Page decide(@PathVariable UUID disclosure, @PathVariable UUID piece, SignedInUser who, Form form) {
        return opened.with(
                who,
                disclosure,
                ExchangeActs.PREPARE_EXCHANGE,
                (key, file, dossier) -> file.find(new DossierItemId(piece))
                        .map(item -> decide(key, file, item, dossier, form))
                        .orElseGet(Page::notFound));
    }

    private Page decide(Granted<PupilId> key, DisclosureFile file, DisclosureItem picked, Dossier dossier, Form form) {
        Optional<ItemTreatment> treatment = treatment(form);
        if (treatment.isEmpty()) {
            form.wrong("treatment", "exchange.objection.treatment");
            return Page.again(TEMPLATE, pages.item(key, file, picked, dossier, form));
        }
        int seen = DisclosureForms.seen(form);
        return Page.answer(
                disclosures.decide(key, file, picked.item(), seen, treatment.get(), dossier),
                form,
                "treatment",
                _ -> Page.seeOther(ExchangeListController.address(file) + "#" + picked.item()),
                () -> Page.again(TEMPLATE, pages.item(key, file, picked, dossier, form)));
    }

    private static Optional<ItemTreatment> treatment(Form form) {
        return switch (form.value("treatment")) {
            case "whole" -> Optional.of(new ItemTreatment.Whole());
            case "masked" ->
                Optional.of(new ItemTreatment.Masked(form.value("text").strip()));
            case "left_out" -> Optional.of(new ItemTreatment.LeftOut());
            default -> Optional.empty();
        };
    }

    private static Form filled(DisclosureItem picked) {
        Form form = Form.empty().with("treatment", picked.treatment().code());
        picked.treatment().words().ifPresent(text -> form.with("text", text));
        return form;
    }
}
