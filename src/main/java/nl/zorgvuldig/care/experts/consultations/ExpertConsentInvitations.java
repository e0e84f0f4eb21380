package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Sends those who decide for a pupil the message that a question waits, once each about a case.
@Component
public final class ExpertConsentInvitations {
    private final ExpertConsultationStore store;
    private final ConsentCaseDecisions consents;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    ExpertConsentInvitations(
            ExpertConsultationStore store, ConsentCaseDecisions consents, Boards boards, Work work, Clock clock) {
        this.store = store;
        this.consents = consents;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    @Upholds(EXPERTS_AFTER_CONSENT)
    void ask(ExpertConsultationOutline outline) {
        boards.program(Acting.current().board())
                .run(() -> consents.ask(PurposeKind.EXPERT, outline.id().value(), outline.pupil()));
    }

    /// Of the board one acts for, everybody whose answer is missing and who got no message: where
    /// asking was cut off, or authority is new. May be repeated.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public void askAgain() {
        LocalDate today = SchoolDay.today(clock);
        work.read(Act.MAINTAIN, () -> store.listOpen(today, List.of())).forEach(this::ask);
    }
}
