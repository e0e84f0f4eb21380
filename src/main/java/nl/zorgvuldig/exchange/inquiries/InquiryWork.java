package nl.zorgvuldig.exchange.inquiries;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.exchange.ExchangeMail;
import nl.zorgvuldig.exchange.grounds.BasisChecks;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Recurring work on inquiries: asks the legal representatives, reminds the recipient once, and
/// ends what is past its last day.
@Component
public final class InquiryWork {
    private final InquiryStore store;
    private final CaseFiles<InquiryFile, InquiryEvent> events;
    private final ConsentCaseDecisions cases;
    private final ExchangeMail mail;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    InquiryWork(
            InquiryStore store,
            ConsentCaseDecisions cases,
            ExchangeMail mail,
            ExchangeLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.events = new CaseFiles<>(store, work, clock);
        this.cases = cases;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Runs for the current board, as the system account.
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public void go() {
        LocalDate today = SchoolDay.today(clock);
        for (InquiryFile file : work.read(Act.MAINTAIN, store::list)) {
            if (file.can(InquiryEvent.Ended.class, today)) {
                note(file, new InquiryEvent.Ended(), () -> {});
            } else if (!file.state().over()) {
                ask(file);
                if (InquiryRules.reminds(file, today) && agreed(file)) {
                    note(file, new InquiryEvent.Reminded(), () -> remind(file));
                }
            }
        }
    }

    private boolean agreed(InquiryFile file) {
        return BasisChecks.of(cases.decide(
                        PurposeKind.REQUEST, file.id().value(), file.request().pupil()))
                instanceof BasisValidity.Stands;
    }

    /// Sends the messages to everybody who had none yet, then records it. After an interruption,
    /// or for a new legal representative, the next run continues.
    private void ask(InquiryFile file) {
        cases.ask(PurposeKind.REQUEST, file.id().value(), file.request().pupil());
        if (file.last(InquiryEvent.Asked.class).isEmpty()) {
            note(file, new InquiryEvent.Asked(), () -> {});
        }
    }

    private void remind(InquiryFile file) {
        mail.remind(
                file.id(),
                file.request().pupil(),
                file.request().source(),
                file.request().until());
    }

    /// Records the event, unless something else happened since; the next run sees that.
    private void note(InquiryFile file, InquiryEvent event, Runnable withIt) {
        events.note(Act.MAINTAIN, file, event, () -> {
            log.done(ExchangeActs.KEEP_EXCHANGE, "request-" + event.code(), file.request());
            withIt.run();
        });
    }
}
