package nl.zorgvuldig.medical.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.database.Installation;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.medical.DemonstrationPassphrase;
import nl.zorgvuldig.medical.DoctorKey;
import nl.zorgvuldig.medical.DoctorKeys;
import nl.zorgvuldig.medical.KeyStanding;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// The way to pages for which a doctor's key must be open: who has none is sent to where it is made
/// or opened, who is no doctor is refused.
@Component
class KeyPlaces {
    static final String KEY = "/medisch/sleutel";

    private final DoctorKeys keys;
    private final Optional<String> shown;

    KeyPlaces(DoctorKeys keys, Installation installation, List<DemonstrationPassphrase> known) {
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
        return switch (keys.standing(who, session)) {
            case KeyStanding.Open open -> page.apply(open.key());
            case KeyStanding.Locked _, KeyStanding.None _ -> Page.seeOther(KEY);
            case KeyStanding.Refused no -> Page.refused(no.clause(), no.because());
        };
    }

    /// For pages that need a key, open or not.
    Page having(SignedIn who, String session, Function<DoctorKey, Page> page) {
        return switch (keys.standing(who, session)) {
            case KeyStanding.Open open -> page.apply(open.key());
            case KeyStanding.Locked locked -> page.apply(locked.key());
            case KeyStanding.None _ -> Page.seeOther(KEY);
            case KeyStanding.Refused no -> Page.refused(no.clause(), no.because());
        };
    }
}
