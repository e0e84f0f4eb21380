package nl.zorgvuldig.consent.rounds;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Until when can be answered in the yearly check, for who is asked about pupils.
@Component
public final class RoundDeadlines {
    private final RoundStore rounds;
    private final Pupils pupils;
    private final Work work;

    RoundDeadlines(RoundStore rounds, Pupils pupils, Work work) {
        this.rounds = rounds;
        this.pupils = pupils;
        this.work = work;
    }

    /// The first last day of the checks that run at the schools of these pupils; empty when none
    /// runs there.
    public Optional<LocalDate> find(Collection<PupilId> children, LocalDate today) {
        if (children.isEmpty()) {
            return Optional.empty();
        }
        List<SchoolCareer> careers = pupils.list(children);
        return work.read(Act.BROWSE, rounds::list).stream()
                .filter(round -> round.state(today) == RoundState.RUNNING)
                .filter(round -> careers.stream()
                        .anyMatch(career -> career.attends(round.plan().school(), today)))
                .map(round -> round.plan().deadline())
                .min(Comparator.naturalOrder());
    }
}
