package nl.zorgvuldig.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.stereotype.Component;

/// For which pupils somebody decides: their children, or who asks. By the same rule as their dossiers.
@Component
public final class OwnPupils {
    private final Readers readers;
    private final Ages ages;
    private final Pupils pupils;
    private final Work work;
    private final Clock clock;

    OwnPupils(Readers readers, Ages ages, Pupils pupils, Work work, Clock clock) {
        this.readers = readers;
        this.ages = ages;
        this.pupils = pupils;
        this.work = work;
        this.clock = clock;
    }

    public List<PupilId> listDecidedBy(SignedIn who) {
        LocalDate day = SchoolDay.today(clock);
        Reader reader = work.read(Act.BROWSE, () -> readers.of(who));
        List<PupilId> asked = new ArrayList<>(reader.children());
        asked.add(new PupilId(who.person().value()));
        return pupils.list(asked).stream()
                .filter(one -> decides(reader, one, day))
                .map(Whereabouts::pupil)
                .toList();
    }

    private boolean decides(Reader reader, Whereabouts pupil, LocalDate day) {
        return AccessRules.decide(
                        ages.add(reader, AccessActs.READ_OWN_LOG, pupil.pupil()), pupil, AccessActs.READ_OWN_LOG, day)
                instanceof Ruling.Allowed;
    }
}
