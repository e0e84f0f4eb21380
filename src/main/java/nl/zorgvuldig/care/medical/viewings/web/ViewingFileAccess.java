package nl.zorgvuldig.care.medical.viewings.web;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalFileAccess;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.care.medical.keys.web.DoctorKeyAccess;
import nl.zorgvuldig.care.medical.viewings.MedicalViewings;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Component;

/// Leads to what is shown of a medical file: first a request that exists for this doctor, then the
/// file as the doctor always opens it, with a key to the file and the doctor's own key.
@Component
class ViewingFileAccess {
    private final MedicalViewings viewings;
    private final DoctorKeyAccess places;
    private final MedicalFileAccess unsealing;

    ViewingFileAccess(MedicalViewings viewings, DoctorKeyAccess places, MedicalFileAccess unsealing) {
        this.viewings = viewings;
        this.places = places;
        this.unsealing = unsealing;
    }

    /// A colleague's appointment gives "not found".
    Page at(
            UUID request,
            SignedInUser doctor,
            HttpSession session,
            BiFunction<UnsealedMedicalFile, RequestFile, Page> page) {
        return places.open(
                doctor,
                session.getId(),
                _ -> viewings.find(new RequestId(request))
                        .filter(requestFile -> mine(doctor, requestFile))
                        .map(requestFile -> unsealing.at(
                                doctor,
                                MedicalActs.READ_MEDICAL,
                                requestFile.request().pupil(),
                                session,
                                file -> page.apply(file, requestFile)))
                        .orElseGet(Page::notFound));
    }

    private static boolean mine(SignedInUser doctor, RequestFile file) {
        return file.state()
                .plan()
                .filter(plan -> plan.supervisor().equals(doctor.person()))
                .isPresent();
    }
}
