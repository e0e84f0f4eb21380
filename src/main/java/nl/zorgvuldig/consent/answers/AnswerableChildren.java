package nl.zorgvuldig.consent.answers;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// The pupils about whom a person may be asked: the children whose guardian they are, and
/// themselves when they are a pupil. Whether they decide is determined by [ConsentEntitlement].
@Component
public final class AnswerableChildren {
    private final Guardians guardians;
    private final Pupils pupils;

    AnswerableChildren(Guardians guardians, Pupils pupils) {
        this.guardians = guardians;
        this.pupils = pupils;
    }

    public List<PupilId> of(SignedInUser who) {
        List<PupilId> children = new ArrayList<>(guardians.listChildren(who.person()));
        PupilId self = new PupilId(who.person().value());
        pupils.find(self).ifPresent(_ -> children.add(self));
        return children;
    }
}
