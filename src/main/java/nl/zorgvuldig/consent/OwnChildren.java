package nl.zorgvuldig.consent;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// About whom somebody may be asked: the children at whom they stand, and themselves when they are
/// a pupil. Whether they decide is another matter ([Standing]).
@Component
final class OwnChildren {
    private final Guardians guardians;
    private final Pupils pupils;

    OwnChildren(Guardians guardians, Pupils pupils) {
        this.guardians = guardians;
        this.pupils = pupils;
    }

    List<PupilId> of(SignedIn who) {
        List<PupilId> children = new ArrayList<>(guardians.listChildren(who.person()));
        PupilId self = new PupilId(who.person().value());
        pupils.find(self).ifPresent(_ -> children.add(self));
        return children;
    }
}
