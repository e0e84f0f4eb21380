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

/// Mails legal representatives of a pupil that a question about a case waits for them, once per
/// person and case.
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

    /// For the acting board, mails everybody whose answer is missing and who was not mailed yet:
    /// where sending was interrupted, or authority is new. May be repeated.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public void askAgain() {
        LocalDate today = SchoolDay.today(clock);
        work.read(Act.MAINTAIN, () -> store.listOpen(today, List.of())).forEach(this::ask);
    }
}
