package nl.zorgvuldig.care.medical.keys.web;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.care.medical.keys.DemonstrationPassphrase;
import nl.zorgvuldig.care.medical.keys.DoctorKey;
import nl.zorgvuldig.care.medical.keys.DoctorKeys;
import nl.zorgvuldig.care.medical.keys.DoctorKeys.KeyState;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Leads to pages for which a doctor's key must be open: a doctor without one is sent to where it
/// is made or opened; anybody else is refused.
@Component
public class DoctorKeyAccess {
    public static final String KEY = "/medisch/sleutel";

    private final DoctorKeys keys;
    private final Optional<String> shown;

    DoctorKeyAccess(DoctorKeys keys, Installation installation, ObjectProvider<DemonstrationPassphrase> known) {
        this.keys = keys;
        this.shown = installation.demonstration()
                ? known.stream().findFirst().map(DemonstrationPassphrase::text)
                : Optional.empty();
    }

    /// The passphrase of a demonstration.
    Optional<String> shown() {
        return shown;
    }

    public Page open(SignedInUser who, String session, Function<DoctorKey, Page> page) {
        return standing(who, session, standing -> switch (standing) {
            case KeyState.Open open -> page.apply(open.key());
            case KeyState.Locked _, KeyState.None _ -> Page.seeOther(KEY);
        });
    }

    /// For pages that need a key, open or not.
    Page having(SignedInUser who, String session, Function<DoctorKey, Page> page) {
        return standing(who, session, standing -> switch (standing) {
            case KeyState.Open open -> page.apply(open.key());
            case KeyState.Locked locked -> page.apply(locked.key());
            case KeyState.None _ -> Page.seeOther(KEY);
        });
    }

    /// A page for a school doctor, with a key or without.
    Page standing(SignedInUser who, String session, Function<KeyState, Page> page) {
        return keys.standing(who, session)
                .map(page)
                .orElseGet(() -> Page.refused(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, Sentence.of("access.no.medical")));
    }
}
