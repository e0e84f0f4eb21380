package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.Optional;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Whom a doctor looked for last on a page, so that Back leads to who was found. Beside the open key
/// in the memory of this instance, and gone with it. Not in the session as other searches: what is
/// sealed there opens with keys of the program, and would tell whom a doctor looks for to who has
/// those and not the passphrase.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class DoctorSearches {
    private final OpenDoctorKeys opened;

    DoctorSearches(OpenDoctorKeys opened) {
        this.opened = opened;
    }

    /// Nothing is kept while no key of the doctor is open in the session.
    public void keep(SignedInUser doctor, String session, String page, String typed) {
        opened.find(session, doctor.person()).ifPresent(_ -> opened.seek(session, page, typed));
    }

    public Optional<String> find(SignedInUser doctor, String session, String page) {
        return opened.find(session, doctor.person()).flatMap(_ -> opened.sought(session, page));
    }
}
