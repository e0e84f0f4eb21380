package nl.zorgvuldig.oversight.unusual;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.oversight.unusual.UnusualStore.Waiting;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Counts unusual reading that nobody reviewed for a month, on the whole board. Not by school: a
/// number there could reveal to a head that it is about the head.
@Component
final class UnusualReadingFigures implements Figures {
    private static final int MONTH = 31;

    private final UnusualStore store;
    private final Boards boards;
    private final Work work;

    UnusualReadingFigures(UnusualStore store, Boards boards, Work work) {
        this.store = store;
        this.boards = boards;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("unusual_waiting");
    }

    @Override
    @Upholds(CONFIDENTIALITY)
    public List<Figure> count(LocalDate today) {
        Instant before = start(today.minusDays(MONTH));
        Waiting waiting =
                boards.program(Acting.current().board()).call(() -> work.read(Act.MAINTAIN, () -> store.count(before)));
        return List.of(figure(waiting));
    }

    private static Figure figure(Waiting waiting) {
        return new Figure(
                CONFIDENTIALITY,
                "unusual_waiting",
                Optional.empty(),
                waiting.late(),
                waiting.all(),
                waiting.late() == 0 ? Standing.UPHELD : Standing.AT_RISK,
                Optional.of("/toezicht/logboek/opvallend"));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SchoolDay.ZONE).toInstant();
    }
}
