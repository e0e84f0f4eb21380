package nl.zorgvuldig.care.experts.consultations;

import java.time.Clock;
import java.time.LocalDate;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Whether a consultation with an expert was proposed and has not ended, at any school of the
/// board. The query runs as the system account and returns nothing more.
@Component
public final class RunningExpertConsultations {
    private final ExpertConsultationStore store;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    RunningExpertConsultations(ExpertConsultationStore store, Boards boards, Work work, Clock clock) {
        this.store = store;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    public boolean with(PersonId expert) {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, () -> any(expert)));
    }

    private boolean any(PersonId expert) {
        LocalDate today = SchoolDay.today(clock);
        return store.files(store.listOutlinesWith(expert)).values().stream()
                .anyMatch(file -> ExpertConsultationRules.running(file, today));
    }
}
