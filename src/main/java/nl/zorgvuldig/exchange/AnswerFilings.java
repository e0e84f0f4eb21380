package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Added;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.DocumentDraft;
import nl.zorgvuldig.dossier.Earlier;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.Filings;
import nl.zorgvuldig.dossier.Marking;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Files answers in the dossier, with their source and day, in confidence until the head decides
/// otherwise: all at once or not at all. The database takes the step only while there is consent.
@Component
public final class AnswerFilings {
    private static final int LONGEST_SOURCE = 80;

    private final InquiryStore store;
    private final Filings filings;
    private final CaseConsents cases;
    private final Consents consents;
    private final ExchangeMail mail;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    AnswerFilings(
            InquiryStore store,
            Filings filings,
            CaseConsents cases,
            Consents consents,
            ExchangeMail mail,
            ExchangeLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.filings = filings;
        this.cases = cases;
        this.consents = consents;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What came by the link, by the program.
    Added take(InquiryFile file, Path sent) {
        DocumentId id = new DocumentId(Id.next(clock));
        PersonId by = file.last(InquiryStep.What.Sent.class).orElseThrow().by();
        Earlier answer =
                new Earlier(
                        id,
                        draft(file.inquiry()),
                        by,
                        Optional.empty(),
                        List.of(
                                new Marking(
                                        PieceId.of(id),
                                        1,
                                        Confidentiality.CONFIDENTIAL,
                                        by,
                                        clock.instant(),
                                        Optional.empty())));
        return work.write(
                Act.MAINTAIN,
                () -> {
                    consents.holdStill(List.of(file.inquiry().pupil()));
                    if (Supports.of(consent(file)) instanceof Support.Fails) {
                        return new Added.Objected(
                                List.of(
                                        DisclosureRules.no(
                                                "file", "exchange.closed.asked_no_more")));
                    }
                    Added added = filings.takeOver(file.inquiry().pupil(), answer, sent);
                    if (added instanceof Added.Done done) {
                        record(Act.GIVE_PACKAGE, file, PersonId.PROGRAM, done.document());
                    }
                    return added;
                });
    }

    private ConsentDecision consent(InquiryFile file) {
        return cases.decide(PurposeKind.REQUEST, file.id().value(), file.inquiry().pupil());
    }

    /// What came on paper, by who prepares.
    ///
    /// @param writing for [Act#WRITE]
    /// @param key for [Act#PREPARE_EXCHANGE]
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public Added enter(
            Granted writing,
            Granted key,
            InquiryFile file,
            FormId form,
            Support support,
            Path sent) {
        Optional<Sentence> whyNot =
                InquiryRules.whyNotSend(file, support, SchoolDay.today(clock))
                        .or(
                                () ->
                                        file.last(InquiryStep.What.Sent.class).isEmpty()
                                                ? Optional.of(Sentence.of("exchange.no.enter"))
                                                : Optional.empty());
        if (whyNot.isPresent()) {
            return new Added.Objected(List.of(new Objection("file", whyNot.get())));
        }
        Added added =
                filings.add(
                        writing, form, draft(file.inquiry()), Confidentiality.CONFIDENTIAL, sent);
        if (added instanceof Added.Done done
                && file.steps().stream()
                        .noneMatch(
                                one -> one.what().filed().equals(Optional.of(done.document())))) {
            key.use(Act.PREPARE_EXCHANGE);
            work.change(
                    Act.PREPARE_EXCHANGE,
                    () -> record(Act.PREPARE_EXCHANGE, file, key.person(), done.document()));
        }
        return added;
    }

    private void record(Act act, InquiryFile file, PersonId by, DocumentId document) {
        store.add(
                file.inquiry(),
                new InquiryStep(
                        file.steps().size() + 1,
                        by,
                        clock.instant(),
                        new InquiryStep.What.Filed(document)));
        log.append(act, Outcome.DONE, "answer", file.inquiry());
        mail.tell("answered", file.inquiry().pupil(), "/gegeven", SchoolDay.today(clock));
    }

    private DocumentDraft draft(Inquiry inquiry) {
        String source = inquiry.source().organisation();
        return new DocumentDraft(
                EntryKind.EXAMINATION_REPORT,
                "Antwoord van "
                        + (source.length() > LONGEST_SOURCE
                                ? source.substring(0, LONGEST_SOURCE)
                                : source),
                SchoolDay.today(clock));
    }
}
