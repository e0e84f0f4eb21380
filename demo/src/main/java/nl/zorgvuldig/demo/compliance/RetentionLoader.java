package nl.zorgvuldig.demo.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.privacy.retention.DestructionNotice;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionHolds;
import nl.zorgvuldig.privacy.retention.SentDestructionNotice;
import nl.zorgvuldig.school.enrolment.SchoolLeaver;
import nl.zorgvuldig.school.enrolment.SchoolLeavers;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads retention data: parents of pupils whose term passed today were notified a month ago, so
/// that the head can approve; and the data of the pupil whose term ends next is on hold.
@Component
@Lazy
public final class RetentionLoader {
    private static final int DAYS_AGO = 31;

    private final SchoolLeavers leavers;
    private final Guardians guardians;
    private final DestructionNotice telling;
    private final RetentionHolds holds;
    private final Staff staff;
    private final Clock clock;

    RetentionLoader(
            SchoolLeavers leavers,
            Guardians guardians,
            DestructionNotice telling,
            RetentionHolds holds,
            Staff staff,
            Clock clock) {
        this.leavers = leavers;
        this.guardians = guardians;
        this.telling = telling;
        this.holds = holds;
        this.staff = staff;
        this.clock = clock;
    }

    public void load(Population population) {
        LocalDate today = population.today();
        for (SchoolLeaver leaver : leavers.list(today)) {
            if (leaver.left().plusYears(2).plusDays(1).equals(today)) {
                told(leaver, today);
            }
        }
        Acting head = new Acting(population.board().id(), population.person("directeur"), HoldingActs.RETAIN, today);
        head.run(() -> leavers.list(today).stream()
                .filter(leaver -> keptBy(leaver, head))
                .filter(leaver -> leaver.left().plusYears(2).isAfter(today))
                .min(Comparator.comparing(SchoolLeaver::left))
                .ifPresent(leaver -> holds.place(
                        leaver.pupil(),
                        FormId.next(clock),
                        "Er loopt nog een klacht bij de klachtencommissie.",
                        today.plusMonths(3))));
    }

    private boolean keptBy(SchoolLeaver leaver, Acting head) {
        return staff.findHead(leaver.keeper(), head.day())
                .filter(head.person()::equals)
                .isPresent();
    }

    private void told(SchoolLeaver leaver, LocalDate today) {
        for (Guardianship parent : guardians.listGuardianships(List.of(leaver.pupil()))) {
            telling.takeOver(new SentDestructionNotice(
                    leaver.pupil(),
                    PupilDataPart.DOSSIER,
                    today,
                    parent.person(),
                    today.minusDays(DAYS_AGO),
                    SentDestructionNotice.Way.MAIL));
        }
    }
}
