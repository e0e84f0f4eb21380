package nl.zorgvuldig.medical.web;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.database.Installation;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.medical.DemonstrationPassphrase;
import nl.zorgvuldig.medical.DoctorKey;
import nl.zorgvuldig.medical.DoctorKeys;
import nl.zorgvuldig.medical.KeyStanding;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The way to pages for which a doctor's key must be open: who has none is sent to where it is made
/// or opened, who is no doctor is refused.
@Component
class KeyPlaces {
    static final String KEY = "/medisch/sleutel";

    private final DoctorKeys keys;
    private final Optional<String> shown;

    KeyPlaces(DoctorKeys keys, Installation installation, ObjectProvider<DemonstrationPassphrase> known) {
        this.keys = keys;
        this.shown = installation.demonstration()
                ? known.stream().findFirst().map(DemonstrationPassphrase::text)
                : Optional.empty();
    }

    /// The passphrase of a demonstration.
    Optional<String> shown() {
        return shown;
    }

    Page open(SignedIn who, String session, Function<DoctorKey, Page> page) {
        return standing(who, session, standing -> switch (standing) {
            case KeyStanding.Open open -> page.apply(open.key());
            case KeyStanding.Locked _, KeyStanding.None _ -> Page.seeOther(KEY);
        });
    }

    /// For pages that need a key, open or not.
    Page having(SignedIn who, String session, Function<DoctorKey, Page> page) {
        return standing(who, session, standing -> switch (standing) {
            case KeyStanding.Open open -> page.apply(open.key());
            case KeyStanding.Locked locked -> page.apply(locked.key());
            case KeyStanding.None _ -> Page.seeOther(KEY);
        });
    }

    /// A page for a school doctor, with a key or without.
    Page standing(SignedIn who, String session, Function<KeyStanding, Page> page) {
        return keys.standing(who, session)
                .map(page)
                .orElseGet(() -> Page.refused(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, Sentence.of("access.no.medical")));
    }
}
