package nl.zorgvuldig.care.medical.keys.web;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.zorgvuldig.care.medical.keys.DoctorKey;
import nl.zorgvuldig.care.medical.keys.DoctorKeyRecoveries;
import nl.zorgvuldig.care.medical.keys.DoctorKeys;
import nl.zorgvuldig.care.medical.keys.DoctorKeys.KeyState;
import nl.zorgvuldig.care.medical.keys.MedicalFileHandovers;
import nl.zorgvuldig.care.medical.keys.RecoveryKeepers;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for a doctor's own key: making, opening and closing it, changing its passphrase, or giving
/// it up.
@Controller
@RequestMapping(DoctorKeyAccess.KEY)
class DoctorKeyController {
    private static final String MAKE = "care/medical/keys/make";
    private static final String OPEN = "care/medical/keys/open";
    private static final String CHANGE = "care/medical/keys/passphrase";
    private static final String LOST = "care/medical/keys/lost";

    private final DoctorKeys keys;
    private final RecoveryKeepers recovery;
    private final MedicalFileHandovers handOvers;
    private final DoctorKeyRecoveries recoveries;
    private final DoctorKeyAccess places;

    DoctorKeyController(
            DoctorKeys keys,
            RecoveryKeepers recovery,
            MedicalFileHandovers handOvers,
            DoctorKeyRecoveries recoveries,
            DoctorKeyAccess places) {
        this.keys = keys;
        this.recovery = recovery;
        this.handOvers = handOvers;
        this.recoveries = recoveries;
        this.places = places;
    }

    @GetMapping
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    Page key(SignedInUser who, HttpSession session) {
        return places.standing(who, session.getId(), standing -> switch (standing) {
            case KeyState.None _ -> Page.of(MAKE, page(Form.empty()));
            case KeyState.Locked _ -> Page.of(OPEN, page(Form.empty()));
            case KeyState.Open open -> Page.of("care/medical/keys/key", opened(who, session.getId(), open.key()));
        });
    }

    private DoctorKeyPage opened(SignedInUser who, String session, DoctorKey key) {
        Optional<DoctorKey> named = recovery.findNamed(who, session);
        return new DoctorKeyPage(
                key,
                named.map(recovery::colleague),
                named.map(doctorKey -> doctorKey.endedAt().isPresent()).orElse(false),
                handOvers.findSuccessor(key),
                handOvers.left(key),
                recoveries.list(who, session));
    }

    @PostMapping("/maken")
    Page make(SignedInUser who, Form form, HttpSession session) {
        return places.standing(who, session.getId(), standing -> switch (standing) {
            case KeyState.None _ -> {
                understood(form, "medical.key.no.not_understood");
                yield form.wrong()
                        ? Page.again(MAKE, page(form))
                        : answer(
                                MAKE, form, keys.make(who, session.getId(), form.value("chosen"), form.value("again")));
            }
            case KeyState.Locked _, KeyState.Open _ -> Page.seeOther(DoctorKeyAccess.KEY);
        });
    }

    @PostMapping("/openen")
    Page open(SignedInUser who, Form form, HttpSession session) {
        return places.having(
                who,
                session.getId(),
                _ -> answer(OPEN, form, keys.open(who, session.getId(), form.value("passphrase")), "/medisch"));
    }

    @PostMapping("/sluiten")
    Page close(SignedInUser who, HttpSession session) {
        return places.having(who, session.getId(), _ -> {
            keys.close(session.getId());
            return Page.seeOther(DoctorKeyAccess.KEY);
        });
    }

    @GetMapping("/wachtzin")
    Page passphrase(SignedInUser who, HttpSession session) {
        return places.having(who, session.getId(), _ -> Page.of(CHANGE, page(Form.empty())));
    }

    @PostMapping("/wachtzin")
    Page change(SignedInUser who, Form form, HttpSession session) {
        return places.having(
                who,
                session.getId(),
                _ -> answer(
                        CHANGE,
                        form,
                        keys.change(who, form.value("passphrase"), form.value("chosen"), form.value("again"))));
    }

    @GetMapping("/kwijt")
    Page lost(SignedInUser who, HttpSession session) {
        return places.having(who, session.getId(), _ -> Page.of(LOST, page(Form.empty())));
    }

    @PostMapping("/kwijt")
    Page giveUp(SignedInUser who, Form form, HttpSession session) {
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
        return answer(template, form, kept, DoctorKeyAccess.KEY);
    }

    private Page answer(String template, Form form, Outcome<Nothing> kept, String next) {
        return switch (kept) {
            case Outcome.Done<?> _ -> Page.seeOther(next);
            case Outcome.Rejected<Nothing>(var objections) -> {
                form.wrong(objections);
                yield Page.again(template, page(form));
            }
            case Outcome.NotFound<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                Page.seeOther(DoctorKeyAccess.KEY);
        };
    }

    private PassphrasePage page(Form form) {
        return PassphrasePage.of(PassphrasePage.cleared(form), places.shown());
    }
}
