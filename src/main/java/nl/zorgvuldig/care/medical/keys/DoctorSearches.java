package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.Optional;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// A doctor's last search per page, so that Back leads to its result. Kept beside the open key in
/// the memory of this instance, and lost with it. Not in the session like other searches: that is
/// sealed with keys of the program, and would reveal whom a doctor looks for to anyone who has
/// those keys and not the passphrase.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class DoctorSearches {
    private final OpenDoctorKeys opened;

    DoctorSearches(OpenDoctorKeys opened) {
        this.opened = opened;
    }

    /// Keeps nothing while the doctor has no key open in the session.
    public void keep(SignedInUser doctor, String session, String page, String typed) {
        opened.find(session, doctor.person()).ifPresent(_ -> opened.seek(session, page, typed));
    }

    public Optional<String> find(SignedInUser doctor, String session, String page) {
        return opened.find(session, doctor.person()).flatMap(_ -> opened.sought(session, page));
    }
}
