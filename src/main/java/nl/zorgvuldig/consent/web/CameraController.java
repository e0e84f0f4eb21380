package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.GroupList;
import nl.zorgvuldig.access.ListedPupil;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.Purposes;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The camera card of a group: who may be in what, now. For those who may list the group, who also
/// are the ones who hold the camera.
@Controller
class CameraController {
    private final Consents consents;
    private final Purposes purposes;
    private final Clock clock;

    CameraController(Consents consents, Purposes purposes, Clock clock) {
        this.consents = consents;
        this.purposes = purposes;
        this.clock = clock;
    }

    @GetMapping("/groepen/{group}/camerakaart")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page card(@Opens(EnrolmentActs.LIST_CODE) Granted<GroupList> list) {
        return Page.of("consent/camera", card(list.target(), list.because()));
    }

    private CameraPage card(GroupList open, Sentence because) {
        List<Purpose> asked = purposes.listAsked();
        Map<PupilId, Map<PurposeKey, ConsentDecision>> decided =
                consents.overview(open.pupils().stream().map(ListedPupil::pupil).toList());
        return new CameraPage(
                "/groepen/" + open.group().id(),
                open.group().shortName(),
                because,
                clock.instant(),
                asked,
                open.pupils().stream()
                        .map(one -> CameraRow.of(one.name(), asked, decided.getOrDefault(one.pupil(), Map.of())))
                        .toList());
    }
}
