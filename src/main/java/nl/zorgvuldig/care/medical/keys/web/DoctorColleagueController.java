package nl.zorgvuldig.care.medical.keys.web;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.care.medical.keys.DoctorColleague;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.keys.DoctorKeyRecoveries;
import nl.zorgvuldig.care.medical.keys.MedicalFileHandovers;
import nl.zorgvuldig.care.medical.keys.RecoveryKeepers;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for what a doctor does together with a colleague: name one for when the passphrase is
/// lost, hand the file over, or help one who lost it. The choice is sent with the code that was
/// shown, so that nobody can substitute another key in between.
@Controller
@RequestMapping(DoctorKeyAccess.KEY)
class DoctorColleagueController {
    private static final String NAME = "care/medical/keys/colleague";
    private static final String HAND_OVER = "care/medical/keys/handover";

    private final RecoveryKeepers recovery;
    private final MedicalFileHandovers handOvers;
    private final DoctorKeyRecoveries recoveries;
    private final DoctorKeyAccess places;

    DoctorColleagueController(
            RecoveryKeepers recovery,
            MedicalFileHandovers handOvers,
            DoctorKeyRecoveries recoveries,
            DoctorKeyAccess places) {
        this.recovery = recovery;
        this.handOvers = handOvers;
        this.recoveries = recoveries;
        this.places = places;
    }

    @GetMapping("/reserve")
    Page colleague(SignedInUser who, HttpSession session) {
        return places.open(who, session.getId(), _ -> Page.of(NAME, naming(who, session, Form.empty())));
    }

    @PostMapping("/reserve")
    Page name(SignedInUser who, Form form, HttpSession session) {
        return places.open(who, session.getId(), _ -> {
            Optional<DoctorColleague> chosen = chosen(recovery.list(who), form);
            return chosen.isEmpty()
                    ? Page.again(NAME, naming(who, session, form))
                    : answer(
                            recovery.name(
                                    who,
                                    session.getId(),
                                    form.value("passphrase"),
                                    chosen.get().key(),
                                    chosen.get().code()),
                            form,
                            () -> Page.again(NAME, naming(who, session, form)));
        });
    }

    @PostMapping("/reserve/stoppen")
    Page stop(SignedInUser who, HttpSession session) {
        return places.open(who, session.getId(), _ -> {
            recovery.stop(who, session.getId());
            return Page.seeOther(DoctorKeyAccess.KEY);
        });
    }

    @GetMapping("/overdragen")
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    Page handOver(SignedInUser who, HttpSession session) {
        return places.open(
                who,
                session.getId(),
                key -> Page.of(HAND_OVER, handing(who, Form.empty(), handOvers.findSuccessor(key))));
    }

    @PostMapping("/overdragen")
    Page handOver(SignedInUser who, Form form, HttpSession session) {
        return places.open(who, session.getId(), key -> {
            Optional<DoctorColleague> begun = handOvers.findSuccessor(key);
            Optional<DoctorColleague> chosen = chosen(handOvers.list(who), form);
            if (!form.has("understood", "on")) {
                form.wrong("understood", "medical.key.no.not_understood");
            }
            return chosen.isEmpty() || form.wrong()
                    ? Page.again(HAND_OVER, handing(who, form, begun))
                    : answer(
                            handOvers.handOver(
                                    who,
                                    session.getId(),
                                    chosen.get().key(),
                                    chosen.get().code()),
                            form,
                            () -> Page.again(HAND_OVER, handing(who, form, begun)));
        });
    }

    @PostMapping("/herstellen")
    Page recover(SignedInUser who, Form form, HttpSession session) {
        return places.open(who, session.getId(), _ -> {
            Id.parse(form.value("file"))
                    .map(DoctorKeyId::new)
                    .ifPresent(file -> recoveries.recover(who, session.getId(), file, form.value("code")));
            return Page.seeOther(DoctorKeyAccess.KEY);
        });
    }

    /// Reads the choice, sent as the key and the code that was shown with it.
    private static Optional<DoctorColleague> chosen(List<DoctorColleague> all, Form form) {
        Optional<DoctorColleague> chosen = all.stream()
                .filter(colleague -> value(colleague).equals(form.value("colleague")))
                .findFirst();
        if (chosen.isEmpty()) {
            form.wrong("colleague", "medical.key.no.colleague");
        }
        return chosen;
    }

    static String value(DoctorColleague colleague) {
        return colleague.key() + " " + colleague.code();
    }

    private static Page answer(Outcome<Nothing> kept, Form form, Supplier<Page> again) {
        return switch (kept) {
            case Outcome.Rejected<Nothing>(var objections) -> {
                form.wrong(objections);
                yield again.get();
            }
            case Outcome.Done<?> _, Outcome.NotFound<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                Page.seeOther(DoctorKeyAccess.KEY);
        };
    }

    private PassphrasePage naming(SignedInUser who, HttpSession session, Form form) {
        return new PassphrasePage(
                PassphrasePage.cleared(form),
                places.shown(),
                recovery.list(who),
                recovery.findNamed(who, session.getId()).map(recovery::colleague));
    }

    private PassphrasePage handing(SignedInUser who, Form form, Optional<DoctorColleague> begun) {
        return new PassphrasePage(form, places.shown(), handOvers.list(who), begun);
    }
}
