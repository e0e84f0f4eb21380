package nl.zorgvuldig.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Guardianship;
import nl.zorgvuldig.enrolment.Leaver;
import nl.zorgvuldig.enrolment.Leavers;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.retention.Holds;
import nl.zorgvuldig.retention.Notice;
import nl.zorgvuldig.retention.Part;
import nl.zorgvuldig.retention.Telling;
import nl.zorgvuldig.school.Staff;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Parents of pupils whose term passed today were told a month ago, so that the head can agree; and
/// the head holds back what is kept about the pupil whose term ends next.
@Component
@Lazy
final class RetentionLoader {
    private static final int DAYS_AGO = 31;

    private final Leavers leavers;
    private final Guardians guardians;
    private final Telling telling;
    private final Holds holds;
    private final Staff staff;
    private final Clock clock;

    RetentionLoader(Leavers leavers, Guardians guardians, Telling telling, Holds holds, Staff staff, Clock clock) {
        this.leavers = leavers;
        this.guardians = guardians;
        this.telling = telling;
        this.holds = holds;
        this.staff = staff;
        this.clock = clock;
    }

    void load(Population population) {
        LocalDate today = population.today();
        for (Leaver one : leavers.list(today)) {
            if (one.left().plusYears(2).plusDays(1).equals(today)) {
                told(one, today);
            }
        }
        Acting head = new Acting(population.board().id(), population.person("directeur"), HoldingActs.RETAIN, today);
        head.run(() -> leavers.list(today).stream()
                .filter(one -> keptBy(one, head))
                .filter(one -> one.left().plusYears(2).isAfter(today))
                .min(Comparator.comparing(Leaver::left))
                .ifPresent(one -> holds.place(
                        one.pupil(),
                        FormId.next(clock),
                        "Er loopt nog een klacht bij de klachtencommissie.",
                        today.plusMonths(3))));
    }

    private boolean keptBy(Leaver one, Acting head) {
        return staff.findHead(one.keeper(), head.day())
                .filter(head.person()::equals)
                .isPresent();
    }

    private void told(Leaver one, LocalDate today) {
        for (Guardianship parent : guardians.listGuardianships(List.of(one.pupil()))) {
            telling.takeOver(new Notice(
                    one.pupil(), Part.DOSSIER, today, parent.person(), today.minusDays(DAYS_AGO), Notice.Way.MAIL));
        }
    }
}
