package nl.zorgvuldig.consent.camera;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.lists.GroupList;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The camera card of a group: who may appear in what now. For people who may list the group, who
/// are also the ones who hold the camera.
@Controller
class CameraCardController {
    private final Consents consents;
    private final ConsentPurposes purposes;
    private final Clock clock;

    CameraCardController(Consents consents, ConsentPurposes purposes, Clock clock) {
        this.consents = consents;
        this.purposes = purposes;
        this.clock = clock;
    }

    @GetMapping("/groepen/{group}/camerakaart")
    @Upholds(RECORDING_AFTER_CONSENT)
    Page card(@Opens(EnrolmentActs.LIST_CODE) Granted<GroupList> list) {
        return Page.of("consent/camera/camera", card(list.target(), list.because()));
    }

    private CameraCardPage card(GroupList open, Sentence because) {
        List<ConsentPurpose> asked = purposes.listAsked();
        Map<PupilId, Map<PurposeKey, ConsentDecision>> decided =
                consents.overview(open.pupils().stream().map(ListedPupil::pupil).toList());
        return new CameraCardPage(
                "/groepen/" + open.group().id(),
                open.group().shortName(),
                because,
                clock.instant(),
                asked,
                open.pupils().stream()
                        .map(pupil ->
                                CameraCardRow.of(pupil.name(), asked, decided.getOrDefault(pupil.pupil(), Map.of())))
                        .toList());
    }
}
