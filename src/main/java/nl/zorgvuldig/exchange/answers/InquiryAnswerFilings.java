package nl.zorgvuldig.exchange.answers;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.documents.DocumentDraft;
import nl.zorgvuldig.dossier.record.documents.DocumentFilings;
import nl.zorgvuldig.dossier.record.documents.PreparedDocument;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.exchange.ExchangeMail;
import nl.zorgvuldig.exchange.grounds.BasisChecks;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryEvent;
import nl.zorgvuldig.exchange.inquiries.InquiryFile;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.exchange.inquiries.InquiryRules;
import nl.zorgvuldig.exchange.inquiries.InquiryStore;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.OvertakenException;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Files answers in the dossier, with their source and date, as confidential until the head
/// decides otherwise: all at once or not at all. The database accepts the event only while there
/// is consent.
@Component
public final class InquiryAnswerFilings {
    private static final int LONGEST_SOURCE = 80;

    private final InquiryStore store;
    private final CaseFiles<InquiryFile, InquiryEvent> events;
    private final DocumentFilings filings;
    private final ConsentCaseDecisions cases;
    private final Consents consents;
    private final ExchangeMail mail;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    InquiryAnswerFilings(
            InquiryStore store,
            DocumentFilings filings,
            ConsentCaseDecisions cases,
            Consents consents,
            ExchangeMail mail,
            ExchangeLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.events = new CaseFiles<>(store, work, clock);
        this.filings = filings;
        this.cases = cases;
        this.consents = consents;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Files what was sent by the link, as the system account. No lock is held while the file is
    /// scanned and sealed, so that a sender cannot make others wait.
    ///
    /// @param link the number of the event with which the link was sent
    Outcome<DocumentId> take(InquiryFile file, int link, Path sent) {
        return hold(file, sent).flatMap(ready -> enter(file.id(), link, ready));
    }

    /// Prepares the file, outside any transaction.
    Outcome<PreparedDocument> hold(InquiryFile file, Path sent) {
        return filings.hold(
                file.request().pupil(),
                new DocumentId(Id.next(clock)),
                draft(file.request()),
                file.last(InquiryEvent.Sent.class).orElseThrow().by(),
                sent);
    }

    /// Files it only while an answer may still come; otherwise nothing is kept.
    Outcome<DocumentId> enter(InquiryId id, int link, PreparedDocument ready) {
        try {
            Outcome<DocumentId> entered = work.writeFirst(Act.MAINTAIN, () -> enterNow(id, link, ready));
            if (!(entered instanceof Outcome.Done<?>)) {
                filings.discard(ready);
            }
            return entered;
        } catch (RuntimeException failed) {
            filings.discard(ready);
            throw failed;
        }
    }

    private Outcome<DocumentId> enterNow(InquiryId id, int link, PreparedDocument ready) {
        consents.holdStill(List.of(ready.pupil()));
        InquiryFile now = store.find(id).orElseThrow();
        Optional<Sentence> closed =
                InquiryRules.closed(now, link, BasisChecks.of(consent(now)), SchoolDay.today(clock));
        if (closed.isPresent()) {
            return Outcome.rejected("file", closed.get());
        }
        filings.enter(ready, List.of(inConfidence(ready.document())));
        record(ExchangeActs.GIVE_PACKAGE, now, ready.document().id());
        return Outcome.done(ready.document().id());
    }

    private ConfidentialityChange inConfidence(Document document) {
        return new ConfidentialityChange(
                document.piece(),
                1,
                Confidentiality.CONFIDENTIAL,
                document.addedBy(),
                clock.instant(),
                Optional.empty());
    }

    private ConsentDecision consent(InquiryFile file) {
        return cases.decide(
                PurposeKind.REQUEST, file.id().value(), file.request().pupil());
    }

    /// Files an answer on paper, entered by a preparer.
    ///
    /// @param writing for [DossierActs#WRITE]
    /// @param key for [ExchangeActs#PREPARE_EXCHANGE]
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public Outcome<DocumentId> enter(
            Granted<PupilId> writing,
            Granted<PupilId> key,
            InquiryFile file,
            FormId form,
            BasisValidity support,
            Path sent) {
        PupilId pupil = file.request().pupil();
        DocumentId id = new DocumentId(form.makes(key.person(), pupil));
        DocumentDraft draft = draft(file.request());
        List<Objection> objections = InquiryRules.whyNotEnter(file, id, support, SchoolDay.today(clock))
                .map(because -> List.of(new Objection("file", because)))
                .orElseGet(() -> filings.judge(writing, draft, Confidentiality.CONFIDENTIAL));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        return filings.hold(pupil, id, draft, key.person(), sent)
                .flatMap(ready -> enter(writing, key, file.id(), ready));
    }

    /// Adds the document and the event, or neither.
    private Outcome<DocumentId> enter(
            Granted<PupilId> writing, Granted<PupilId> key, InquiryId id, PreparedDocument ready) {
        try {
            key.use(ExchangeActs.PREPARE_EXCHANGE);
            writing.use(DossierActs.WRITE);
            Outcome<DocumentId> entered = work.writeFirst(DossierActs.WRITE, () -> enterNow(writing, id, ready));
            if (!(entered instanceof Outcome.Done<?>)) {
                filings.discard(ready);
            }
            return entered;
        } catch (OvertakenException sentBefore) {
            filings.discard(ready);
            return filings.findSent(ready, Confidentiality.CONFIDENTIAL).orElseGet(Outcome::conflict);
        } catch (RuntimeException failed) {
            filings.discard(ready);
            throw failed;
        }
    }

    private Outcome<DocumentId> enterNow(Granted<PupilId> writing, InquiryId id, PreparedDocument ready) {
        DocumentId document = ready.document().id();
        consents.holdStill(List.of(ready.pupil()));
        InquiryFile now = work.readApart(ExchangeActs.PREPARE_EXCHANGE, () -> store.find(id))
                .orElseThrow();
        Optional<Sentence> whyNot =
                InquiryRules.whyNotEnter(now, document, BasisChecks.of(consent(now)), SchoolDay.today(clock));
        if (whyNot.isPresent()) {
            return Outcome.rejected("file", whyNot.get());
        }
        filings.enter(writing, ready, Confidentiality.CONFIDENTIAL);
        record(ExchangeActs.PREPARE_EXCHANGE, now, document);
        return Outcome.done(document);
    }

    private void record(Act act, InquiryFile file, DocumentId document) {
        List<PersonId> untold = mail.tell(
                "answered",
                mail.deciders(file.request().pupil(), SchoolDay.today(clock)),
                file.request().pupil(),
                "/gegeven");
        events.add(file, new InquiryEvent.Filed(document, untold));
        log.done(act, "answer", file.request());
    }

    private DocumentDraft draft(Inquiry inquiry) {
        String source = inquiry.source().organisation();
        return new DocumentDraft(
                EntryKind.EXAMINATION_REPORT,
                "Antwoord van " + (source.length() > LONGEST_SOURCE ? source.substring(0, LONGEST_SOURCE) : source),
                SchoolDay.today(clock));
    }
}
