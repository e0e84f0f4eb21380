package nl.zorgvuldig.care.consultation.web;

import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationAttendee;
import nl.zorgvuldig.care.consultation.ConsultationDraft;
import nl.zorgvuldig.care.consultation.ConsultationPlanning;
import nl.zorgvuldig.care.consultation.ConsultationState;
import nl.zorgvuldig.care.consultation.Consultations;
import nl.zorgvuldig.care.consultation.PlanningChoices;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for changing the plan of a consultation.
@Controller
@RequestMapping(ConsultationController.ADDRESS + "/{meeting}/wijzigen")
class ConsultationChangeController {
    private static final String TEMPLATE = "care/consultation/plan";

    private final Consultations consultations;
    private final ConsultationPlanning plannings;

    ConsultationChangeController(Consultations consultations, ConsultationPlanning plannings) {
        this.consultations = consultations;
        this.plannings = plannings;
    }

    @GetMapping
    Page changing(@Opens(DossierActs.CONSULT_CODE) Granted<ConsultationAttendee> key, SignedInUser who) {
        return kept(
                key,
                who,
                (in, choices) -> Page.of(
                        TEMPLATE,
                        page(
                                in.consultation(),
                                choices,
                                ConsultationPlanningForm.filled(in.consultation(), consultations.listTopics(in)))));
    }

    @PostMapping
    Page change(@Opens(DossierActs.CONSULT_CODE) Granted<ConsultationAttendee> key, SignedInUser who, Form form) {
        return kept(key, who, (in, choices) -> change(in, choices, form));
    }

    private Page change(ConsultationAttendee in, PlanningChoices choices, Form form) {
        Optional<ConsultationDraft> wish =
                ConsultationPlanningForm.read(in.consultation().kind(), form);
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

    /// Action of somebody who may change the consultation.
    private interface Kept {
        Page with(ConsultationAttendee in, PlanningChoices choices);
    }

    private Page kept(Granted<ConsultationAttendee> key, SignedInUser who, Kept then) {
        ConsultationAttendee in = key.use(DossierActs.CONSULT);
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

    private static ConsultationPlanningPage page(Consultation consultation, PlanningChoices choices, Form form) {
        String address = ConsultationController.address(consultation.id());
        return ConsultationPlanningPage.of(consultation.kind(), choices, address + "/wijzigen", address, true, form);
    }
}
