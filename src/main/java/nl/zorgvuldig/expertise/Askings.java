package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Sends those who decide for a pupil the message that a question waits, once each about a case.
@Component
final class Askings {
    private final CaseStore store;
    private final CaseConsents consents;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    Askings(CaseStore store, CaseConsents consents, Boards boards, Work work, Clock clock) {
        this.store = store;
        this.consents = consents;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    @Upholds(EXPERTS_AFTER_CONSENT)
    void ask(CaseOutline outline) {
        boards.program(Acting.current().board())
                .run(() -> consents.ask(PurposeKind.EXPERT, outline.id().value(), outline.pupil()));
    }

    /// Of the board one acts for, everybody whose answer is missing and who got no message: where
    /// asking was cut off, or authority is new. May be repeated.
    @Upholds(EXPERTS_AFTER_CONSENT)
    void askAgain() {
        LocalDate today = SchoolDay.today(clock);
        work.read(Act.MAINTAIN, () -> store.listOpen(today, List.of())).forEach(this::ask);
    }
}
