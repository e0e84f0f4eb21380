package nl.zorgvuldig.medical.web;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.medical.MedicalActs;
import nl.zorgvuldig.medical.Unsealed;
import nl.zorgvuldig.medical.Viewings;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// The way to what is shown of a medical file: a request that is there for this doctor first, and
/// then the file as the doctor always opens it, with a key to the file and the own key.
@Component
class OpenViewings {
    private final Viewings viewings;
    private final KeyPlaces places;
    private final Unsealing unsealing;

    OpenViewings(Viewings viewings, KeyPlaces places, Unsealing unsealing) {
        this.viewings = viewings;
        this.places = places;
        this.unsealing = unsealing;
    }

    /// A colleague's appointment is not there.
    Page at(UUID request, SignedIn doctor, HttpSession session, BiFunction<Unsealed, RequestFile, Page> page) {
        return places.open(
                doctor,
                session.getId(),
                _ -> viewings.find(new RequestId(request))
                        .filter(one -> mine(doctor, one))
                        .map(one -> unsealing.at(
                                doctor,
                                MedicalActs.READ_MEDICAL,
                                one.request().pupil(),
                                session,
                                file -> page.apply(file, one)))
                        .orElseGet(Page::notFound));
    }

    private static boolean mine(SignedIn doctor, RequestFile file) {
        return file.state()
                .plan()
                .filter(plan -> plan.supervisor().equals(doctor.person()))
                .isPresent();
    }
}
