package nl.zorgvuldig.medical.web;

import jakarta.servlet.http.HttpSession;
import java.util.function.Function;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Refused;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.medical.MedicalFiles;
import nl.zorgvuldig.medical.Unsealed;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// The way to pages of one medical file: the desk is asked first, then the doctor's own key.
@Component
class Unsealing {
    private final AccessDesk desk;
    private final MedicalFiles files;

    Unsealing(AccessDesk desk, MedicalFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /// Who has no open key is sent to where it opens; who may not is refused.
    Page at(SignedIn doctor, Act act, PupilId pupil, HttpSession session, Function<Unsealed, Page> page) {
        return switch (desk.ask(doctor, act, pupil)) {
            case Granted<PupilId> key -> at(key, session, page);
            case Refused<PupilId> no -> no.page();
        };
    }

    /// The same, once the desk has given its key.
    Page at(Granted<PupilId> key, HttpSession session, Function<Unsealed, Page> page) {
        return files.unseal(key, session.getId()).map(page).orElseGet(() -> Page.seeOther(KeyPlaces.KEY));
    }
}
