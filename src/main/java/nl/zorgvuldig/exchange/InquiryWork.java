package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.OvertakenException;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The program's own work on what is asked: asks those who decide, reminds who was asked, once, and
/// ends what is past its last day.
@Component
public final class InquiryWork {
    private final InquiryStore store;
    private final CaseConsents cases;
    private final Consents consents;
    private final ExchangeMail mail;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    InquiryWork(
            InquiryStore store,
            CaseConsents cases,
            Consents consents,
            ExchangeMail mail,
            ExchangeLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.consents = consents;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// For the acting board, as the program.
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public void go() {
        LocalDate today = SchoolDay.today(clock);
        for (InquiryFile file : work.read(Act.MAINTAIN, store::list)) {
            if (file.stage().over()) {
                continue;
            }
            if (today.isAfter(file.inquiry().until())) {
                step(file, new InquiryStep.What.Ended(), () -> {});
                continue;
            }
            ask(file);
            if (InquiryRules.reminds(file, today) && agreed(file)) {
                step(file, new InquiryStep.What.Reminded(), () -> remind(file));
            }
        }
    }

    private boolean agreed(InquiryFile file) {
        return Supports.of(cases.decide(
                        PurposeKind.REQUEST, file.id().value(), file.inquiry().pupil()))
                instanceof Support.Stands;
    }

    /// First the messages, to whom none went yet, then that they went: cut off in between, or with
    /// authority that is new, it goes on the next time.
    private void ask(InquiryFile file) {
        cases.ask(PurposeKind.REQUEST, file.id().value(), file.inquiry().pupil());
        if (file.last(InquiryStep.What.Asked.class).isEmpty()) {
            step(file, new InquiryStep.What.Asked(), () -> {});
        }
    }

    private void remind(InquiryFile file) {
        mail.remind(
                file.id(),
                file.inquiry().pupil(),
                file.inquiry().source(),
                file.inquiry().until());
    }

    /// Not taken when something else happened since.
    private void step(InquiryFile file, InquiryStep.What what, Runnable also) {
        try {
            work.changeFirst(Act.MAINTAIN, () -> {
                consents.holdStill(List.of(file.inquiry().pupil()));
                store.add(file.inquiry(), new InquiryStep(file.next(), PersonId.PROGRAM, clock.instant(), what));
                log.done(ExchangeActs.KEEP_EXCHANGE, "request-" + what.code(), file.inquiry());
                also.run();
            });
        } catch (OvertakenException overtaken) {
            // the next time sees what happened
        }
    }
}
