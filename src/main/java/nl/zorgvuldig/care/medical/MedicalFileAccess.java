package nl.zorgvuldig.care.medical;

import jakarta.servlet.http.HttpSession;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.medical.keys.web.DoctorKeyAccess;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Component;

/// Leads to pages of one medical file: a key to the file first, then the doctor's own key.
@Component
public class MedicalFileAccess {
    private final AccessControl access;
    private final MedicalFiles files;

    MedicalFileAccess(AccessControl access, MedicalFiles files) {
        this.access = access;
        this.files = files;
    }

    /// A doctor without an open key is sent to the page where it opens; a person who may not is
    /// refused.
    public Page at(
            SignedInUser doctor,
            PupilDossierAct act,
            PupilId pupil,
            HttpSession session,
            Function<UnsealedMedicalFile, Page> page) {
        return at(access.ask(doctor, act, pupil).orRefuse(), session, page);
    }

    /// The same, once there is a key to the file.
    public Page at(Granted<PupilId> key, HttpSession session, Function<UnsealedMedicalFile, Page> page) {
        return files.unseal(key, session.getId()).map(page).orElseGet(() -> Page.seeOther(DoctorKeyAccess.KEY));
    }
}
