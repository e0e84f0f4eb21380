package nl.zorgvuldig.care.consultation.web;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.consultation.ConsultationAttendee;
import nl.zorgvuldig.care.consultation.ConsultationGate;
import nl.zorgvuldig.care.consultation.ConsultationId;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.care.consultation.ConsultationNotes;
import nl.zorgvuldig.care.consultation.ConsultationNotes.SavedNote;
import nl.zorgvuldig.care.consultation.DiscussionParticipant;
import nl.zorgvuldig.care.consultation.minutes.ConsultationNoteVersion;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for one pupil in a consultation: preparation and discussion. What is typed is saved by a
/// button, or while typing.
@Controller
@RequestMapping(ConsultationController.ADDRESS + "/{meeting}/leerlingen/{pupil}")
class DiscussionController {
    private static final String TEMPLATE = "care/consultation/talk";

    /// The field beside which objections to the whole note are shown.
    private static final String PROGRESS = "progress";

    private final AccessControl access;
    private final ConsultationGate gate;
    private final ConsultationNotes talks;
    private final DiscussionPages pages;
    private final Clock clock;

    DiscussionController(
            AccessControl access, ConsultationGate gate, ConsultationNotes talks, DiscussionPages pages, Clock clock) {
        this.access = access;
        this.gate = gate;
        this.talks = talks;
        this.pages = pages;
        this.clock = clock;
    }

    static String address(ConsultationId consultation, PupilId pupil) {
        return ConsultationController.address(consultation) + "/leerlingen/" + pupil;
    }

    @GetMapping
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page talk(@PathVariable UUID meeting, @PathVariable PupilId pupil, SignedInUser who) {
        return inside(meeting, who, in -> {
            Granted<PupilId> key = access.ask(who, DossierActs.CONSULT, pupil).orRefuse();
            return talks.open(key, in)
                    .map(seat -> Page.of(TEMPLATE, pages.page(who, in, seat)))
                    .orElseGet(Page::notFound);
        });
    }

    private Page inside(UUID meeting, SignedInUser who, Function<ConsultationAttendee, Page> then) {
        return gate.look(who, new ConsultationId(meeting))
                .map(then)
                .orElseGet(() -> Page.refused(ConsultationGate.OTHERS.clause(), ConsultationGate.OTHERS.because()));
    }

    /// Action of somebody who sees this pupil here.
    private interface Seated {
        Page with(ConsultationAttendee in, DiscussionParticipant seat);
    }

    private Page seated(UUID meeting, PupilId pupil, SignedInUser who, Seated then) {
        return inside(
                meeting,
                who,
                in -> talks.goOn(in, pupil).map(seat -> then.with(in, seat)).orElseGet(Page::notFound));
    }

    @PostMapping
    Page save(@PathVariable UUID meeting, @PathVariable PupilId pupil, SignedInUser who, Form form) {
        return seated(meeting, pupil, who, (in, seat) -> save(who, in, seat, form));
    }

    private Page save(SignedInUser who, ConsultationAttendee in, DiscussionParticipant seat, Form form) {
        Optional<ConsultationNoteVersion> noted = talks.find(seat);
        Outcome<SavedNote> saved = save(seat, noted, form);
        if (saved instanceof Outcome.NotFound<?>) {
            return Page.seeOther(address(seat.consultation().id(), seat.pupil()));
        }
        if (saved instanceof Outcome.Conflict<?>) {
            form.with(
                    ConsultationNoteForm.SEEN,
                    Integer.toString(noted.map(ConsultationNoteVersion::version).orElse(0)));
        }
        return Page.answer(
                saved,
                form,
                PROGRESS,
                _ -> Page.seeOther(onward(in, seat, form)),
                () -> Page.again(TEMPLATE, pages.page(who, in, seat, noted, form)));
    }

    /// When somebody else wrote in the meantime, the form says so.
    private Outcome<SavedNote> save(DiscussionParticipant seat, Optional<ConsultationNoteVersion> noted, Form form) {
        Outcome<SavedNote> saved = talks.save(
                seat,
                ConsultationNoteForm.seen(form),
                ConsultationNoteForm.read(
                        form, noted.map(ConsultationNoteVersion::said).orElseGet(ConsultationNote::nothing)));
        if (saved instanceof Outcome.Conflict<?>) {
            form.wrong(PROGRESS, "consultation.no.overtaken");
        }
        return saved;
    }

    /// To the next or previous pupil, as the button says; or here again.
    private String onward(ConsultationAttendee in, DiscussionParticipant seat, Form form) {
        ConsultationId id = seat.consultation().id();
        return switch (form.value("naar")) {
            case "volgende" -> pages.beside(in, seat.pupil(), 1).orElseGet(() -> ConsultationController.address(id));
            case "vorige" -> pages.beside(in, seat.pupil(), -1).orElseGet(() -> ConsultationController.address(id));
            default -> address(id, seat.pupil());
        };
    }

    /// Saves while typing: answers with a fragment of the page and the current version.
    @PostMapping("/bewaren")
    Page keep(@PathVariable UUID meeting, @PathVariable PupilId pupil, SignedInUser who, Form form) {
        return seated(meeting, pupil, who, (in, seat) -> keep(seat, form));
    }

    private Page keep(DiscussionParticipant seat, Form form) {
        Outcome<SavedNote> saved = save(seat, talks.find(seat), form);
        if (saved instanceof Outcome.NotFound<?>) {
            form.wrong(PROGRESS, "consultation.no.over");
            return unkept(form);
        }
        return Page.answer(
                saved,
                form,
                PROGRESS,
                note -> Page.of(
                        "care/consultation/kept",
                        new NoteSavedPage(note.version(), clock.instant(), DiscussionPages.warning(note.mention()))),
                () -> unkept(form));
    }

    private static Page unkept(Form form) {
        return Page.again("care/consultation/unkept", new NoteNotSavedPage(form));
    }
}
