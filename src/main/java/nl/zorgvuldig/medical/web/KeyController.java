package nl.zorgvuldig.medical.web;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.medical.DoctorKey;
import nl.zorgvuldig.medical.DoctorKeys;
import nl.zorgvuldig.medical.HandOvers;
import nl.zorgvuldig.medical.KeyStanding;
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

/// A doctor's own key: made, opened, closed, with another passphrase, or given up.
@Controller
@RequestMapping(KeyPlaces.KEY)
class KeyController {
    private static final String MAKE = "medical/make";
    private static final String OPEN = "medical/open";
    private static final String CHANGE = "medical/passphrase";
    private static final String LOST = "medical/lost";

    private final DoctorKeys keys;
    private final RecoveryKeepers recovery;
    private final HandOvers handOvers;
    private final Recoveries recoveries;
    private final KeyPlaces places;

    KeyController(
            DoctorKeys keys, RecoveryKeepers recovery, HandOvers handOvers, Recoveries recoveries, KeyPlaces places) {
        this.keys = keys;
        this.recovery = recovery;
        this.handOvers = handOvers;
        this.recoveries = recoveries;
        this.places = places;
    }

    @GetMapping
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    Page key(SignedIn who, HttpSession session) {
        return places.standing(who, session.getId(), standing -> switch (standing) {
            case KeyStanding.None _ -> Page.of(MAKE, page(Form.empty()));
            case KeyStanding.Locked _ -> Page.of(OPEN, page(Form.empty()));
            case KeyStanding.Open open -> Page.of("medical/key", opened(who, session.getId(), open.key()));
        });
    }

    private KeyPage opened(SignedIn who, String session, DoctorKey key) {
        Optional<DoctorKey> named = recovery.findNamed(who, session);
        return new KeyPage(
                key,
                named.map(recovery::colleague),
                named.map(one -> one.endedAt().isPresent()).orElse(false),
                handOvers.findSuccessor(key),
                handOvers.left(key),
                recoveries.list(who, session));
    }

    @PostMapping("/maken")
    Page make(SignedIn who, Form form, HttpSession session) {
        return places.standing(who, session.getId(), standing -> switch (standing) {
            case KeyStanding.None _ -> {
                understood(form, "medical.key.no.not_understood");
                yield form.wrong()
                        ? Page.again(MAKE, page(form))
                        : answer(
                                MAKE, form, keys.make(who, session.getId(), form.value("chosen"), form.value("again")));
            }
            case KeyStanding.Locked _, KeyStanding.Open _ -> Page.seeOther(KeyPlaces.KEY);
        });
    }

    @PostMapping("/openen")
    Page open(SignedIn who, Form form, HttpSession session) {
        return places.having(
                who,
                session.getId(),
                _ -> answer(OPEN, form, keys.open(who, session.getId(), form.value("passphrase")), "/medisch"));
    }

    @PostMapping("/sluiten")
    Page close(SignedIn who, HttpSession session) {
        return places.having(who, session.getId(), _ -> {
            keys.close(session.getId());
            return Page.seeOther(KeyPlaces.KEY);
        });
    }

    @GetMapping("/wachtzin")
    Page passphrase(SignedIn who, HttpSession session) {
        return places.having(who, session.getId(), _ -> Page.of(CHANGE, page(Form.empty())));
    }

    @PostMapping("/wachtzin")
    Page change(SignedIn who, Form form, HttpSession session) {
        return places.having(
                who,
                session.getId(),
                _ -> answer(
                        CHANGE,
                        form,
                        keys.change(who, form.value("passphrase"), form.value("chosen"), form.value("again"))));
    }

    @GetMapping("/kwijt")
    Page lost(SignedIn who, HttpSession session) {
        return places.having(who, session.getId(), _ -> Page.of(LOST, page(Form.empty())));
    }

    @PostMapping("/kwijt")
    Page giveUp(SignedIn who, Form form, HttpSession session) {
        return places.having(who, session.getId(), _ -> {
            understood(form, "medical.key.no.not_understood");
            return form.wrong() ? Page.again(LOST, page(form)) : answer(LOST, form, keys.giveUp(who));
        });
    }

    private static void understood(Form form, String key) {
        if (!form.has("understood", "on")) {
            form.wrong("understood", key);
        }
    }

    private Page answer(String template, Form form, Outcome<Nothing> kept) {
        return answer(template, form, kept, KeyPlaces.KEY);
    }

    private Page answer(String template, Form form, Outcome<Nothing> kept, String next) {
        return switch (kept) {
            case Outcome.Done<?> _ -> Page.seeOther(next);
            case Outcome.Rejected<Nothing>(var objections) -> {
                form.wrong(objections);
                yield Page.again(template, page(form));
            }
            case Outcome.NotFound<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ -> Page.seeOther(KeyPlaces.KEY);
        };
    }

    private PassphrasePage page(Form form) {
        return PassphrasePage.of(PassphrasePage.cleared(form), places.shown());
    }
}
