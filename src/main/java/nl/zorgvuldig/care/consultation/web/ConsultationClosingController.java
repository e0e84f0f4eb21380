package nl.zorgvuldig.care.consultation.web;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.consultation.ConsultationAttendee;
import nl.zorgvuldig.care.consultation.ConsultationClosing;
import nl.zorgvuldig.care.consultation.ConsultationClosing.ClosingResult;
import nl.zorgvuldig.care.consultation.ConsultationState;
import nl.zorgvuldig.care.consultation.minutes.DepartedPupils;
import nl.zorgvuldig.care.consultation.minutes.MinutesDraft;
import nl.zorgvuldig.care.consultation.minutes.MinutesDrafts;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for closing a consultation: what was said is filed in the dossiers.
@Controller
@RequestMapping(ConsultationController.ADDRESS + "/{meeting}/afsluiten")
class ConsultationClosingController {
    private static final String TEMPLATE = "care/consultation/close";
    private static final String LOOKED = "looked";

    private final ConsultationClosing closings;
    private final MinutesDrafts draughts;
    private final DepartedPupils gone;
    private final ConsultationTitles titles;

    ConsultationClosingController(
            ConsultationClosing closings, MinutesDrafts draughts, DepartedPupils gone, ConsultationTitles titles) {
        this.closings = closings;
        this.draughts = draughts;
        this.gone = gone;
        this.titles = titles;
    }

    @GetMapping
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page look(@Opens(DossierActs.CONSULT_CODE) Granted<ConsultationAttendee> key) {
        return kept(key, in -> Page.of(TEMPLATE, page(in, draughts.look(in), Form.empty())));
    }

    @PostMapping
    Page close(@Opens(DossierActs.CONSULT_CODE) Granted<ConsultationAttendee> key, SignedInUser who, Form form) {
        return kept(key, in -> close(in, who, form));
    }

    private Page close(ConsultationAttendee in, SignedInUser who, Form form) {
        String address = ConsultationController.address(in.consultation().id());
        ConsultationClosing.Looked looked =
                form.has(LOOKED, "on") ? ConsultationClosing.Looked.YES : ConsultationClosing.Looked.NO;
        return switch (closings.close(in, who, looked)) {
            case ClosingResult.Done _ -> Page.seeOther(address + "?melding=afgesloten");
            case ClosingResult.Partly _ -> Page.seeOther(address + "?melding=deels");
            case ClosingResult.NotNow _ -> Page.seeOther(address);
            case ClosingResult.Hindered no -> {
                boolean wrong = no.draughts().stream().anyMatch(MinutesDraft::hindered);
                form.wrong(wrong ? "lines" : LOOKED, wrong ? "consultation.close.no" : "consultation.close.look");
                yield Page.again(TEMPLATE, page(in, no.draughts(), form));
            }
        };
    }

    private interface Kept {
        Page with(ConsultationAttendee in);
    }

    private static Page kept(Granted<ConsultationAttendee> key, Kept then) {
        ConsultationAttendee in = key.use(DossierActs.CONSULT);
        if (!in.role().keeps()) {
            return ConsultationController.keeperOnly();
        }
        return closes(in.consultation().state())
                ? then.with(in)
                : Page.seeOther(ConsultationController.address(in.consultation().id()));
    }

    private static boolean closes(ConsultationState state) {
        return state == ConsultationState.GOING_ON || state == ConsultationState.CLOSING;
    }

    private ConsultationClosingPage page(ConsultationAttendee in, List<MinutesDraft> draughts, Form form) {
        Map<PupilId, PersonName> names =
                titles.names(draughts.stream().map(MinutesDraft::pupil).toList());
        return new ConsultationClosingPage(
                ConsultationController.address(in.consultation().id()),
                titles.title(in.consultation()),
                draughts.stream().map(draft -> line(in, draft, names)).toList(),
                this.draughts.countSilent(in),
                gone.count(in),
                draughts.stream().anyMatch(MinutesDraft::hindered),
                draughts.stream().anyMatch(draft -> draft.mention() == OtherPupilNames.Mention.PERHAPS),
                in.consultation().state() == ConsultationState.CLOSING,
                form);
    }

    private static ConsultationClosingPage.Line line(
            ConsultationAttendee in, MinutesDraft draft, Map<PupilId, PersonName> names) {
        List<Sentence> wrong = new ArrayList<>(
                draft.objections().stream().map(Objection::because).distinct().toList());
        if (draft.mention() == OtherPupilNames.Mention.CHILD) {
            wrong.add(Sentence.of("consultation.mention.child"));
        }
        return new ConsultationClosingPage.Line(
                DiscussionController.address(in.consultation().id(), draft.pupil()),
                Optional.ofNullable(names.get(draft.pupil()))
                        .map(PersonName::full)
                        .orElse("–"),
                draft.said().agreements().size(),
                wrong,
                draft.mention() == OtherPupilNames.Mention.PERHAPS);
    }
}
