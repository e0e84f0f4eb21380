package nl.zorgvuldig.care.consultation.web;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.consultation.ConsultationAttendee;
import nl.zorgvuldig.care.consultation.ConsultationId;
import nl.zorgvuldig.care.consultation.ConsultationStart;
import nl.zorgvuldig.care.consultation.Consultations;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages of one consultation: beginning and cancelling it.
@Controller
@RequestMapping(ConsultationController.ADDRESS)
public class ConsultationController {
    public static final String ADDRESS = "/overleggen";

    /// What was just done.
    private static final List<String> SAID = List.of("gepland", "gewijzigd", "afgesloten", "deels");

    private final Consultations consultations;
    private final ConsultationStart beginnings;
    private final ConsultationPages pages;

    ConsultationController(Consultations consultations, ConsultationStart beginnings, ConsultationPages pages) {
        this.consultations = consultations;
        this.beginnings = beginnings;
        this.pages = pages;
    }

    static String address(ConsultationId consultation) {
        return ADDRESS + "/" + consultation;
    }

    /// Answer to a person who may not change it.
    static Page keeperOnly() {
        return Page.refused(TALKS_END_IN_AGREEMENTS, Sentence.of("consultation.no.keeper_only"));
    }

    static Page notAtSchool() {
        return Page.refused(TALKS_END_IN_AGREEMENTS, Sentence.of("consultation.no.not_at_school"));
    }

    @GetMapping("/{meeting}")
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page consultation(@Opens(DossierActs.CONSULT_CODE) Granted<ConsultationAttendee> key, Form question) {
        return Page.of(
                "care/consultation/consultation",
                pages.page(
                        key.use(DossierActs.CONSULT),
                        Optional.of(question.value("melding"))
                                .filter(SAID::contains)
                                .map(text -> Sentence.of("consultation.said." + text))));
    }

    @PostMapping("/{meeting}/beginnen")
    Page begin(@Opens(DossierActs.CONSULT_CODE) Granted<ConsultationAttendee> key, SignedInUser who) {
        ConsultationAttendee in = key.use(DossierActs.CONSULT);
        if (!in.role().keeps()) {
            return keeperOnly();
        }
        return beginnings.begin(in, who)
                ? onToFirst(in)
                : Page.seeOther(address(in.consultation().id()));
    }

    private Page onToFirst(ConsultationAttendee in) {
        ConsultationId id = in.consultation().id();
        return Page.seeOther(consultations.listTopics(in).stream()
                .findFirst()
                .map(topic -> DiscussionController.address(id, topic.pupil()))
                .orElseGet(() -> address(id)));
    }

    @PostMapping("/{meeting}/afzeggen")
    Page cancel(@Opens(DossierActs.CONSULT_CODE) Granted<ConsultationAttendee> key) {
        ConsultationAttendee in = key.use(DossierActs.CONSULT);
        if (!in.role().keeps()) {
            return keeperOnly();
        }
        beginnings.cancel(in);
        return Page.seeOther(address(in.consultation().id()));
    }
}
