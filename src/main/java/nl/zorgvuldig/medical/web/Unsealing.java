package nl.zorgvuldig.medical.web;

import jakarta.servlet.http.HttpSession;
import java.util.function.Function;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.medical.MedicalFiles;
import nl.zorgvuldig.medical.Unsealed;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// The way to pages of one medical file: a key to the file first, then the doctor's own key.
@Component
class Unsealing {
    private final AccessControl access;
    private final MedicalFiles files;

    Unsealing(AccessControl access, MedicalFiles files) {
        this.access = access;
        this.files = files;
    }

    /// Who has no open key is sent to where it opens; who may not is refused.
    Page at(SignedIn doctor, PupilDossierAct act, PupilId pupil, HttpSession session, Function<Unsealed, Page> page) {
        return at(access.ask(doctor, act, pupil).orRefuse(), session, page);
    }

    /// The same, once there is a key to the file.
    Page at(Granted<PupilId> key, HttpSession session, Function<Unsealed, Page> page) {
        return files.unseal(key, session.getId()).map(page).orElseGet(() -> Page.seeOther(KeyPlaces.KEY));
    }
}
