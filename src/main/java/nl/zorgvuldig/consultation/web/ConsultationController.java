package nl.zorgvuldig.consultation.web;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consultation.Beginnings;
import nl.zorgvuldig.consultation.ConsultationId;
import nl.zorgvuldig.consultation.Consultations;
import nl.zorgvuldig.consultation.Entrance;
import nl.zorgvuldig.consultation.Entrance.Inside;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// One consultation: beginning and cancelling it.
@Controller
@RequestMapping(ConsultationController.ADDRESS)
class ConsultationController {
    static final String ADDRESS = "/overleggen";

    /// What was done just now.
    private static final List<String> SAID = List.of("gepland", "gewijzigd", "afgesloten", "deels");

    private final Consultations consultations;
    private final Beginnings beginnings;
    private final ConsultationPages pages;

    ConsultationController(Consultations consultations, Beginnings beginnings, ConsultationPages pages) {
        this.consultations = consultations;
        this.beginnings = beginnings;
        this.pages = pages;
    }

    static String address(ConsultationId consultation) {
        return ADDRESS + "/" + consultation;
    }

    static Page barred(Entrance answer) {
        return switch (answer) {
            case Inside _ -> throw new IllegalArgumentException("is inside");
            case Entrance.Barred no -> Page.refused(no.clause(), no.because());
        };
    }

    /// For whom it is not theirs to change.
    static Page keeperOnly() {
        return Page.refused(TALKS_END_IN_AGREEMENTS, Sentence.of("consultation.no.keeper_only"));
    }

    static Page notAtSchool() {
        return Page.refused(TALKS_END_IN_AGREEMENTS, Sentence.of("consultation.no.not_at_school"));
    }

    @GetMapping("/{meeting}")
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page consultation(@PathVariable UUID meeting, SignedIn who, Form question) {
        return switch (consultations.enter(who, new ConsultationId(meeting))) {
            case Inside in ->
                Page.of(
                        "consultation/consultation",
                        pages.page(
                                in,
                                Optional.of(question.value("melding"))
                                        .filter(SAID::contains)
                                        .map(one -> Sentence.of("consultation.said." + one))));
            case Entrance no -> barred(no);
        };
    }

    @PostMapping("/{meeting}/beginnen")
    Page begin(@PathVariable UUID meeting, SignedIn who) {
        return switch (consultations.enter(who, new ConsultationId(meeting))) {
            case Inside in when !in.role().keeps() -> keeperOnly();
            case Inside in ->
                beginnings.begin(in, who)
                        ? onToFirst(in)
                        : Page.seeOther(address(in.consultation().id()));
            case Entrance no -> barred(no);
        };
    }

    private Page onToFirst(Inside in) {
        ConsultationId id = in.consultation().id();
        return Page.seeOther(consultations.listTopics(in).stream()
                .findFirst()
                .map(one -> TalkController.address(id, one.pupil()))
                .orElseGet(() -> address(id)));
    }

    @PostMapping("/{meeting}/afzeggen")
    Page cancel(@PathVariable UUID meeting, SignedIn who) {
        return switch (consultations.enter(who, new ConsultationId(meeting))) {
            case Inside in when !in.role().keeps() -> keeperOnly();
            case Inside in -> {
                beginnings.cancel(in);
                yield Page.seeOther(address(in.consultation().id()));
            }
            case Entrance no -> barred(no);
        };
    }
}
