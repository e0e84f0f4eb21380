package nl.zorgvuldig.consultation.web;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.consultation.Attendee;
import nl.zorgvuldig.consultation.Closed;
import nl.zorgvuldig.consultation.Closings;
import nl.zorgvuldig.consultation.ConsultationState;
import nl.zorgvuldig.consultation.Draught;
import nl.zorgvuldig.consultation.Draughts;
import nl.zorgvuldig.consultation.Gone;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Closing a consultation: what was said goes into the dossiers.
@Controller
@RequestMapping(ConsultationController.ADDRESS + "/{meeting}/afsluiten")
class CloseController {
    private static final String TEMPLATE = "consultation/close";
    private static final String LOOKED = "looked";

    private final Closings closings;
    private final Draughts draughts;
    private final Gone gone;
    private final Titles titles;

    CloseController(Closings closings, Draughts draughts, Gone gone, Titles titles) {
        this.closings = closings;
        this.draughts = draughts;
        this.gone = gone;
        this.titles = titles;
    }

    @GetMapping
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page look(@Opens(DossierActs.CONSULT_CODE) Granted<Attendee> key) {
        return kept(key, in -> Page.of(TEMPLATE, page(in, draughts.look(in), Form.empty())));
    }

    @PostMapping
    Page close(@Opens(DossierActs.CONSULT_CODE) Granted<Attendee> key, SignedIn who, Form form) {
        return kept(key, in -> close(in, who, form));
    }

    private Page close(Attendee in, SignedIn who, Form form) {
        String address = ConsultationController.address(in.consultation().id());
        Closings.Looked looked = form.has(LOOKED, "on") ? Closings.Looked.YES : Closings.Looked.NO;
        return switch (closings.close(in, who, looked)) {
            case Closed.Done _ -> Page.seeOther(address + "?melding=afgesloten");
            case Closed.Partly _ -> Page.seeOther(address + "?melding=deels");
            case Closed.NotNow _ -> Page.seeOther(address);
            case Closed.Hindered no -> {
                boolean wrong = no.draughts().stream().anyMatch(Draught::hindered);
                form.wrong(wrong ? "lines" : LOOKED, wrong ? "consultation.close.no" : "consultation.close.look");
                yield Page.again(TEMPLATE, page(in, no.draughts(), form));
            }
        };
    }

    private interface Kept {
        Page with(Attendee in);
    }

    private static Page kept(Granted<Attendee> key, Kept then) {
        Attendee in = key.use(DossierActs.CONSULT);
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

    private ClosePage page(Attendee in, List<Draught> draughts, Form form) {
        Map<PupilId, PersonName> names =
                titles.names(draughts.stream().map(Draught::pupil).toList());
        return new ClosePage(
                ConsultationController.address(in.consultation().id()),
                titles.title(in.consultation()),
                draughts.stream().map(one -> line(in, one, names)).toList(),
                this.draughts.countSilent(in),
                gone.count(in),
                draughts.stream().anyMatch(Draught::hindered),
                draughts.stream().anyMatch(one -> one.mention() == OtherPupils.Mention.PERHAPS),
                in.consultation().state() == ConsultationState.CLOSING,
                form);
    }

    private static ClosePage.Line line(Attendee in, Draught one, Map<PupilId, PersonName> names) {
        List<Sentence> wrong = new ArrayList<>(
                one.objections().stream().map(Objection::because).distinct().toList());
        if (one.mention() == OtherPupils.Mention.CHILD) {
            wrong.add(Sentence.of("consultation.mention.child"));
        }
        return new ClosePage.Line(
                TalkController.address(in.consultation().id(), one.pupil()),
                Optional.ofNullable(names.get(one.pupil()))
                        .map(PersonName::full)
                        .orElse("–"),
                one.said().agreements().size(),
                wrong,
                one.mention() == OtherPupils.Mention.PERHAPS);
    }
}
