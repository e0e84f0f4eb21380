package nl.zorgvuldig.exchange.web;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.exchange.DisclosureFile;
import nl.zorgvuldig.exchange.Disclosures;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.Picked;
import nl.zorgvuldig.exchange.Treatment;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// How one piece goes: as it is, with other words in its place, or not.
@Controller
@RequestMapping(ListController.ADDRESS + "/{disclosure}/stukken/{piece}")
class ItemController {
    private static final String TEMPLATE = "exchange/item";

    private final OpenDisclosures opened;
    private final Disclosures disclosures;
    private final DisclosurePages pages;

    ItemController(OpenDisclosures opened, Disclosures disclosures, DisclosurePages pages) {
        this.opened = opened;
        this.disclosures = disclosures;
        this.pages = pages;
    }

    @GetMapping
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Page item(@PathVariable UUID disclosure, @PathVariable UUID piece, SignedIn who) {
        return opened.with(
                who,
                disclosure,
                ExchangeActs.PREPARE_EXCHANGE,
                (key, file, dossier) -> file.find(new PieceId(piece))
                        .map(one -> Page.of(TEMPLATE, pages.item(key, file, one, dossier, filled(one))))
                        .orElseGet(Page::notFound));
    }

    @PostMapping
    Page decide(@PathVariable UUID disclosure, @PathVariable UUID piece, SignedIn who, Form form) {
        return opened.with(
                who,
                disclosure,
                ExchangeActs.PREPARE_EXCHANGE,
                (key, file, dossier) -> file.find(new PieceId(piece))
                        .map(one -> decide(key, file, one, dossier, form))
                        .orElseGet(Page::notFound));
    }

    private Page decide(Granted<PupilId> key, DisclosureFile file, Picked picked, Dossier dossier, Form form) {
        Optional<Treatment> treatment = treatment(form);
        if (treatment.isEmpty()) {
            form.wrong("treatment", "exchange.objection.treatment");
            return Page.again(TEMPLATE, pages.item(key, file, picked, dossier, form));
        }
        int seen = DisclosureForms.seen(form);
        return Page.answer(
                disclosures.decide(key, file, picked.item(), seen, treatment.get(), dossier),
                form,
                "treatment",
                _ -> Page.seeOther(ListController.address(file) + "#" + picked.item()),
                () -> Page.again(TEMPLATE, pages.item(key, file, picked, dossier, form)));
    }

    private static Optional<Treatment> treatment(Form form) {
        return switch (form.value("treatment")) {
            case "whole" -> Optional.of(new Treatment.Whole());
            case "masked" -> Optional.of(new Treatment.Masked(form.value("text").strip()));
            case "left_out" -> Optional.of(new Treatment.LeftOut());
            default -> Optional.empty();
        };
    }

    private static Form filled(Picked picked) {
        Form form = Form.empty().with("treatment", picked.treatment().code());
        picked.treatment().words().ifPresent(text -> form.with("text", text));
        return form;
    }
}
