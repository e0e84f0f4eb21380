package nl.zorgvuldig.medical.web;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.medical.Colleague;
import nl.zorgvuldig.medical.DoctorKeyId;
import nl.zorgvuldig.medical.HandOvers;
import nl.zorgvuldig.medical.Recoveries;
import nl.zorgvuldig.medical.RecoveryKeepers;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a doctor does together with another: name a colleague for when the passphrase is lost, hand
/// the file over, or help a colleague who lost it. Whom one chooses is sent with the code that was
/// shown, so that nobody can put another key in its place in between.
@Controller
@RequestMapping(KeyPlaces.KEY)
class ColleagueController {
    private static final String NAME = "medical/colleague";
    private static final String HAND_OVER = "medical/handover";

    private final RecoveryKeepers recovery;
    private final HandOvers handOvers;
    private final Recoveries recoveries;
    private final KeyPlaces places;

    ColleagueController(RecoveryKeepers recovery, HandOvers handOvers, Recoveries recoveries, KeyPlaces places) {
        this.recovery = recovery;
        this.handOvers = handOvers;
        this.recoveries = recoveries;
        this.places = places;
    }

    @GetMapping("/reserve")
    Page colleague(SignedIn who, HttpSession session) {
        return places.open(who, session.getId(), _ -> Page.of(NAME, naming(who, session, Form.empty())));
    }

    @PostMapping("/reserve")
    Page name(SignedIn who, Form form, HttpSession session) {
        return places.open(who, session.getId(), _ -> {
            Optional<Colleague> chosen = chosen(recovery.list(who), form);
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
    Page stop(SignedIn who, HttpSession session) {
        return places.open(who, session.getId(), _ -> {
            recovery.stop(who, session.getId());
            return Page.seeOther(KeyPlaces.KEY);
        });
    }

    @GetMapping("/overdragen")
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    Page handOver(SignedIn who, HttpSession session) {
        return places.open(
                who,
                session.getId(),
                key -> Page.of(HAND_OVER, handing(who, Form.empty(), handOvers.findSuccessor(key))));
    }

    @PostMapping("/overdragen")
    Page handOver(SignedIn who, Form form, HttpSession session) {
        return places.open(who, session.getId(), key -> {
            Optional<Colleague> begun = handOvers.findSuccessor(key);
            Optional<Colleague> chosen = chosen(handOvers.list(who), form);
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
    Page recover(SignedIn who, Form form, HttpSession session) {
        return places.open(who, session.getId(), _ -> {
            Id.parse(form.value("file"))
                    .map(DoctorKeyId::new)
                    .ifPresent(file -> recoveries.recover(who, session.getId(), file, form.value("code")));
            return Page.seeOther(KeyPlaces.KEY);
        });
    }

    /// Sent as the key and the code that was shown with it.
    private static Optional<Colleague> chosen(List<Colleague> all, Form form) {
        Optional<Colleague> chosen = all.stream()
                .filter(one -> value(one).equals(form.value("colleague")))
                .findFirst();
        if (chosen.isEmpty()) {
            form.wrong("colleague", "medical.key.no.colleague");
        }
        return chosen;
    }

    static String value(Colleague one) {
        return one.key() + " " + one.code();
    }

    private static Page answer(Outcome<Nothing> kept, Form form, Supplier<Page> again) {
        return switch (kept) {
            case Outcome.Rejected<Nothing>(var objections) -> {
                form.wrong(objections);
                yield again.get();
            }
            case Outcome.Done<?> _, Outcome.NotFound<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                Page.seeOther(KeyPlaces.KEY);
        };
    }

    private PassphrasePage naming(SignedIn who, HttpSession session, Form form) {
        return new PassphrasePage(
                PassphrasePage.cleared(form),
                places.shown(),
                recovery.list(who),
                recovery.findNamed(who, session.getId()).map(recovery::colleague));
    }

    private PassphrasePage handing(SignedIn who, Form form, Optional<Colleague> begun) {
        return new PassphrasePage(form, places.shown(), handOvers.list(who), begun);
    }
}
