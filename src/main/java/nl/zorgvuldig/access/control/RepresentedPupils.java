package nl.zorgvuldig.access.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.access.control.rules.AccessRequester;
import nl.zorgvuldig.access.control.rules.AccessRequesters;
import nl.zorgvuldig.access.control.rules.AccessRules;
import nl.zorgvuldig.access.control.rules.PupilAges;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Pupils for whom somebody is the legal representative: their children, or themselves. Follows the
/// same rule as access to their dossiers.
@Component
public final class RepresentedPupils {
    private final AccessRequesters readers;
    private final PupilAges ages;
    private final Pupils pupils;
    private final Work work;
    private final Clock clock;

    RepresentedPupils(AccessRequesters readers, PupilAges ages, Pupils pupils, Work work, Clock clock) {
        this.readers = readers;
        this.ages = ages;
        this.pupils = pupils;
        this.work = work;
        this.clock = clock;
    }

    public List<PupilId> listDecidedBy(SignedInUser who) {
        LocalDate day = SchoolDay.today(clock);
        AccessRequester reader = work.read(Act.BROWSE, () -> readers.of(who));
        List<PupilId> asked = new ArrayList<>(reader.children());
        asked.add(new PupilId(who.person().value()));
        return pupils.list(asked).stream()
                .filter(career -> decides(reader, career, day))
                .map(SchoolCareer::pupil)
                .toList();
    }

    private boolean decides(AccessRequester reader, SchoolCareer pupil, LocalDate day) {
        return AccessRules.decide(
                        ages.add(reader, AccessActs.READ_OWN_LOG, pupil.pupil()), pupil, AccessActs.READ_OWN_LOG, day)
                instanceof AccessRuling.Allowed;
    }
}
