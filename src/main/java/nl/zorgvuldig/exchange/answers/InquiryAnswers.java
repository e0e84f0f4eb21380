package nl.zorgvuldig.exchange.answers;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.exchange.ExternalLink;
import nl.zorgvuldig.exchange.ExternalLinkHashes;
import nl.zorgvuldig.exchange.SecondCode;
import nl.zorgvuldig.exchange.grounds.BasisChecks;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryEvent;
import nl.zorgvuldig.exchange.inquiries.InquiryFile;
import nl.zorgvuldig.exchange.inquiries.InquiryLetterPrint;
import nl.zorgvuldig.exchange.inquiries.InquiryLinkStore;
import nl.zorgvuldig.exchange.inquiries.InquiryLinkStore.Link;
import nl.zorgvuldig.exchange.inquiries.InquiryRules;
import nl.zorgvuldig.exchange.inquiries.InquiryStore;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.OvertakenException;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.PerLinkQueue;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Access for a third party with the link to an inquiry. The link allows sending an answer and
/// nothing else; the letter, which says whom it is about, needs the second code as well. Whether
/// an answer may come is decided at that moment, while the consent is locked.
@Component
public final class InquiryAnswers {
    private final InquiryStore store;
    private final CaseFiles<InquiryFile, InquiryEvent> events;
    private final InquiryLinkStore links;
    private final InquiryAnswerFilings filings;
    private final ExternalLinkHashes hashes;
    private final ConsentCaseDecisions cases;
    private final Consents consents;
    private final InquiryLetterPrint letters;
    private final PerLinkQueue turns;
    private final ExchangeLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    InquiryAnswers(
            InquiryStore store,
            InquiryLinkStore links,
            InquiryAnswerFilings filings,
            ExternalLinkHashes hashes,
            ConsentCaseDecisions cases,
            Consents consents,
            InquiryLetterPrint letters,
            PerLinkQueue turns,
            ExchangeLog log,
            Boards boards,
            Work work,
            Clock clock) {
        this.store = store;
        this.events = new CaseFiles<>(store, work, clock);
        this.links = links;
        this.filings = filings;
        this.hashes = hashes;
        this.cases = cases;
        this.consents = consents;
        this.letters = letters;
        this.turns = turns;
        this.log = log;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// The outcome, as shown to somebody of whom nothing is known.
    public sealed interface Answer {
        /// An answer can be sent.
        record Open() implements Answer {}

        record Letter(byte[] pdf) implements Answer {
            @Override
            public String toString() {
                return "[sealed]";
            }
        }

        record Taken() implements Answer {}

        /// The file was rejected; nothing was kept.
        record Objected(List<Objection> objections) implements Answer {}

        record Mistaken(int left) implements Answer {}

        record Closed(Sentence because) implements Answer {}

        record Busy() implements Answer {}

        record NotThere() implements Answer {}
    }

    /// What the link shows. Reveals nothing and counts nothing.
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public Answer look(ExternalLink address) {
        return at(address, (_, _) -> new Answer.Open());
    }

    /// The letter, given the second code.
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public Answer read(ExternalLink address, SecondCode code) {
        return at(
                address,
                (link, file) -> InquiryRules.triesLeft(file)
                        ? read(link, file, code)
                        : new Answer.Closed(Sentence.of("exchange.closed.tries")));
    }

    private Answer read(Link link, InquiryFile file, SecondCode code) {
        Inquiry inquiry = file.request();
        if (!MessageDigest.isEqual(link.code(), hashes.of(inquiry.id(), link.step(), code))) {
            work.changeFirst(ExchangeActs.GIVE_PACKAGE, () -> events.add(file, new InquiryEvent.Mistaken()));
            log.append(ExchangeActs.GIVE_PACKAGE, AuditOutcome.REFUSED, "mistaken", inquiry);
            return new Answer.Mistaken(
                    InquiryRules.MOST_MISTAKEN - 1 - (int) file.sinceSent(InquiryEvent.Mistaken.class));
        }
        if (!(consent(inquiry) instanceof ConsentDecision.Effective effective)) {
            return new Answer.Closed(Sentence.of("exchange.closed.asked_no_more"));
        }
        byte[] letter = letters.print(inquiry, effective);
        return work.writeFirst(ExchangeActs.GIVE_PACKAGE, () -> goes(link, file, effective))
                ? new Answer.Letter(letter)
                : new Answer.Closed(Sentence.of("exchange.closed.asked_no_more"));
    }

    /// Final check when the letter has been made: judged and recorded while the consent printed in
    /// it is locked.
    private boolean goes(Link link, InquiryFile file, ConsentDecision.Effective printed) {
        consents.holdStill(List.of(file.request().pupil()));
        InquiryFile now = store.find(file.id()).orElseThrow();
        ConsentDecision decision = consent(now.request());
        boolean goes = decision.equals(printed)
                && InquiryRules.closed(now, link.step(), BasisChecks.of(decision), SchoolDay.today(clock))
                        .isEmpty();
        if (goes) {
            events.add(now, new InquiryEvent.Read());
            log.done(ExchangeActs.GIVE_PACKAGE, "letter", now.request());
        }
        return goes;
    }

    /// Files the sent answer in the dossier if nothing is wrong with it. One at a time per link.
    ///
    /// @param sent unencrypted; the caller removes it
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public Answer take(ExternalLink address, Path sent) {
        return turns.take(
                address.text(), () -> at(address, (link, file) -> taken(filings.take(file, link.step(), sent))));
    }

    private static Answer taken(Outcome<DocumentId> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> new Answer.Taken();
            case Outcome.Rejected<?>(var objections) -> new Answer.Objected(objections);
            case Outcome.Conflict<?> _, Outcome.FormReused<?> _, Outcome.NotFound<?> _ -> new Answer.Busy();
        };
    }

    private Answer at(ExternalLink address, BiFunction<Link, InquiryFile, Answer> what) {
        if (!boards.all().contains(address.board())) {
            return new Answer.NotThere();
        }
        return boards.program(address.board()).call(() -> found(address, what));
    }

    private Answer found(ExternalLink address, BiFunction<Link, InquiryFile, Answer> what) {
        Optional<Link> link = work.read(ExchangeActs.GIVE_PACKAGE, () -> links.find(hashes.of(address)));
        if (link.isEmpty()) {
            return new Answer.NotThere();
        }
        InquiryFile file = work.read(
                        ExchangeActs.GIVE_PACKAGE, () -> store.find(link.get().inquiry()))
                .orElseThrow();
        Optional<Sentence> closed = InquiryRules.closed(
                file, link.get().step(), BasisChecks.of(consent(file.request())), SchoolDay.today(clock));
        if (closed.isPresent()) {
            return new Answer.Closed(closed.get());
        }
        try {
            return what.apply(link.get(), file);
        } catch (OvertakenException atTheSameMoment) {
            return new Answer.Busy();
        }
    }

    private ConsentDecision consent(Inquiry inquiry) {
        return cases.decide(PurposeKind.REQUEST, inquiry.id().value(), inquiry.pupil());
    }
}
