package nl.zorgvuldig.consultation.web;

import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.consultation.Attendee;
import nl.zorgvuldig.consultation.Choices;
import nl.zorgvuldig.consultation.Consultation;
import nl.zorgvuldig.consultation.ConsultationState;
import nl.zorgvuldig.consultation.Consultations;
import nl.zorgvuldig.consultation.PlanWish;
import nl.zorgvuldig.consultation.Plannings;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Planning a consultation otherwise.
@Controller
@RequestMapping(ConsultationController.ADDRESS + "/{meeting}/wijzigen")
class ChangeController {
    private static final String TEMPLATE = "consultation/plan";

    private final Consultations consultations;
    private final Plannings plannings;

    ChangeController(Consultations consultations, Plannings plannings) {
        this.consultations = consultations;
        this.plannings = plannings;
    }

    @GetMapping
    Page changing(@Opens(DossierActs.CONSULT_CODE) Granted<Attendee> key, SignedIn who) {
        return kept(
                key,
                who,
                (in, choices) -> Page.of(
                        TEMPLATE,
                        page(
                                in.consultation(),
                                choices,
                                PlanForm.filled(in.consultation(), consultations.listTopics(in)))));
    }

    @PostMapping
    Page change(@Opens(DossierActs.CONSULT_CODE) Granted<Attendee> key, SignedIn who, Form form) {
        return kept(key, who, (in, choices) -> change(in, choices, form));
    }

    private Page change(Attendee in, Choices choices, Form form) {
        Optional<PlanWish> wish = PlanForm.read(in.consultation().kind(), form);
        if (wish.isEmpty()) {
            return Page.again(TEMPLATE, page(in.consultation(), choices, form));
        }
        return Page.answer(
                plannings.change(in, choices, wish.get()),
                form,
                "day",
                changed -> Page.seeOther(ConsultationController.address(changed) + "?melding=gewijzigd"),
                () -> Page.again(TEMPLATE, page(in.consultation(), choices, form)));
    }

    /// What is done by somebody whose consultation it is to change.
    private interface Kept {
        Page with(Attendee in, Choices choices);
    }

    private Page kept(Granted<Attendee> key, SignedIn who, Kept then) {
        Attendee in = key.use(DossierActs.CONSULT);
        if (!in.role().keeps()) {
            return ConsultationController.keeperOnly();
        }
        if (in.consultation().state() != ConsultationState.PLANNED) {
            return Page.seeOther(
                    ConsultationController.address(in.consultation().id()));
        }
        return plannings
                .choose(who, in.consultation().group())
                .map(choices ->
                        then.with(in, choices.withoutChair(in.consultation().chair())))
                .orElseGet(Page::notFound);
    }

    private static PlanPage page(Consultation one, Choices choices, Form form) {
        String address = ConsultationController.address(one.id());
        return PlanPage.of(one.kind(), choices, address + "/wijzigen", address, true, form);
    }
}
