package nl.zorgvuldig.exchange.inquiries;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.cases.ConsentCaseCount;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.exchange.ExchangeMail;
import nl.zorgvuldig.exchange.ExternalLink;
import nl.zorgvuldig.exchange.ExternalLinkHashes;
import nl.zorgvuldig.exchange.SecondCode;
import nl.zorgvuldig.exchange.disclosures.DisclosureRules;
import nl.zorgvuldig.exchange.grounds.BasisChecks;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Inquiries at third parties. The support coordinator prepares one, and the head sends it after
/// all legal representatives consented to exactly that.
@Component
public final class Inquiries {
    private final InquiryStore store;
    private final CaseFiles<InquiryFile, InquiryEvent> events;
    private final InquiryLinkStore links;
    private final ConsentCaseDecisions cases;
    private final Consents consents;
    private final ThirdPartyDetector others;
    private final ExternalLinkHashes hashes;
    private final InquiryLetterPrint letters;
    private final ExchangeMail mail;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    Inquiries(
            InquiryStore store,
            InquiryLinkStore links,
            ConsentCaseDecisions cases,
            Consents consents,
            ThirdPartyDetector others,
            ExternalLinkHashes hashes,
            InquiryLetterPrint letters,
            ExchangeMail mail,
            ExchangeLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.events = new CaseFiles<>(store, work, clock);
        this.links = links;
        this.cases = cases;
        this.consents = consents;
        this.others = others;
        this.hashes = hashes;
        this.letters = letters;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// How an inquiry is sent.
    public sealed interface Sent {
        /// @param address as mailed; shown to nobody else
        /// @param code shown once, to the person who telephones it
        record Mailed(ExternalLink address, SecondCode code) implements Sent {}

        /// A letter can be printed now.
        record OnPaper() implements Sent {}
    }

    public Optional<PupilId> findPupil(InquiryId id) {
        return work.read(ExchangeActs.PREPARE_EXCHANGE, () -> store.find(id))
                .map(file -> file.request().pupil());
    }

    /// The inquiry; empty when it is not about the pupil of the key.
    public Optional<InquiryFile> find(Granted<PupilId> key, InquiryId id) {
        return work.read(ExchangeActs.PREPARE_EXCHANGE, () -> store.find(id))
                .filter(file -> file.request().pupil().equals(key.target()));
    }

    /// Whether there is consent for exactly this now, with the answers.
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public ConsentDecision consent(InquiryFile file) {
        return cases.decide(
                PurposeKind.REQUEST, file.id().value(), file.request().pupil());
    }

    public ConsentCaseCount answers(InquiryFile file) {
        return cases.count(
                PurposeKind.REQUEST, file.id().value(), file.request().pupil());
    }

    /// Whether there is consent for exactly this now, as the basis of sending.
    public BasisValidity support(InquiryFile file) {
        return BasisChecks.of(consent(file));
    }

    /// The letter to print and send, with proof of consent; empty without consent. The audit event
    /// is written before it is handed out.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public Optional<byte[]> letter(Granted<PupilId> key, InquiryFile file) {
        if (!file.state().over()
                && file.last(InquiryEvent.Sent.class).isPresent()
                && consent(file) instanceof ConsentDecision.Effective effective) {
            key.use(ExchangeActs.KEEP_EXCHANGE);
            byte[] letter = letters.print(file.request(), effective);
            return work.write(ExchangeActs.KEEP_EXCHANGE, () -> goes(file, effective))
                    ? Optional.of(letter)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /// Final check when the letter has been made, under a lock on the consent: nobody stopped the
    /// inquiry, and the consent is still the printed one.
    private boolean goes(InquiryFile file, ConsentDecision.Effective printed) {
        consents.holdStill(List.of(file.request().pupil()));
        boolean goes = store.find(file.id()).filter(now -> !now.state().over()).isPresent()
                && consent(file).equals(printed);
        if (goes) {
            log.done(ExchangeActs.KEEP_EXCHANGE, "letter", file.request());
        }
        return goes;
    }

    /// Why it cannot be sent now; empty when it can.
    public Optional<Sentence> whyNotSend(InquiryFile file) {
        return InquiryRules.whyNotSend(file, BasisChecks.of(consent(file)), SchoolDay.today(clock));
    }

    /// @param key for [ExchangeActs#PREPARE_EXCHANGE]
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<InquiryId> prepare(Granted<PupilId> key, FormId form, InquiryWish wish) {
        List<Objection> objections = InquiryRules.objections(wish, SchoolDay.today(clock));
        if (objections.isEmpty()) {
            ThirdPartyNames strangers = others.outside(key.target());
            objections.addAll(DisclosureRules.reaching(wish.source(), strangers));
            DisclosureRules.named("wanted", strangers.in(wish.wanted())).ifPresent(objections::add);
            DisclosureRules.named("aim", strangers.in(wish.aim())).ifPresent(objections::add);
        }
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(ExchangeActs.PREPARE_EXCHANGE);
        Inquiry inquiry = new Inquiry(
                new InquiryId(form.makes(key.person(), pupil)),
                pupil,
                key.person(),
                clock.instant(),
                wish.way().orElseThrow(),
                wish.source(),
                wish.wanted().strip(),
                wish.aim().strip(),
                wish.until().orElseThrow());
        return work.once(
                ExchangeActs.PREPARE_EXCHANGE,
                () -> {
                    store.add(inquiry);
                    log.done(ExchangeActs.PREPARE_EXCHANGE, "request", inquiry);
                    return Outcome.done(inquiry.id());
                },
                _ -> Outcome.repeated(
                        find(key, inquiry.id()), before -> repeats(before.request(), inquiry), inquiry.id()));
    }

    private static boolean repeats(Inquiry before, Inquiry now) {
        return before.source().equals(now.source())
                && before.way() == now.way()
                && before.wanted().equals(now.wanted())
                && before.aim().equals(now.aim())
                && before.until().equals(now.until());
    }

    /// Sends it, or allows the letter to be printed. Consent is locked meanwhile.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Sent> send(Granted<PupilId> key, InquiryFile file, int seen) {
        return events.judge(ExchangeActs.KEEP_EXCHANGE, file, seen, now -> sendNow(key, now));
    }

    private Outcome<Sent> sendNow(Granted<PupilId> key, InquiryFile file) {
        key.use(ExchangeActs.KEEP_EXCHANGE);
        Inquiry inquiry = file.request();
        Optional<Sentence> whyNot = whyNotSend(file);
        if (whyNot.isPresent()) {
            log.append(ExchangeActs.KEEP_EXCHANGE, AuditOutcome.REFUSED, "not-sent", inquiry);
            return Outcome.rejected("send", whyNot.get());
        }
        RecordedEvent<InquiryEvent> sent = events.add(file, new InquiryEvent.Sent());
        log.done(ExchangeActs.KEEP_EXCHANGE, "request-sent", inquiry);
        if (inquiry.way() == Inquiry.Way.LETTER) {
            return Outcome.done(new Sent.OnPaper());
        }
        ExternalLink address = ExternalLink.fresh(Acting.current().board());
        SecondCode code = SecondCode.fresh();
        links.add(inquiry, sent.number(), hashes.of(address), hashes.of(inquiry.id(), sent.number(), code));
        mail.link(
                "request",
                inquiry.id(),
                inquiry.pupil(),
                inquiry.source(),
                "/aanleveren/" + address.text(),
                inquiry.until());
        return Outcome.done(new Sent.Mailed(address, code));
    }

    /// Stops the inquiry: nothing is sent and no answer is accepted any more.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> stop(Granted<PupilId> key, InquiryFile file, int seen, String reason) {
        Optional<Objection> objection = InquiryRules.RULES
                .whyNot(file, InquiryEvent.Stopped.class, SchoolDay.today(clock))
                .map(because -> new Objection("reason", because))
                .or(() -> DisclosureRules.words("reason", reason));
        return objection.isPresent()
                ? Outcome.rejected(objection.get())
                : events.judge(ExchangeActs.KEEP_EXCHANGE, file, seen, now -> stopNow(key, now, reason));
    }

    private Outcome<Nothing> stopNow(Granted<PupilId> key, InquiryFile file, String reason) {
        key.use(ExchangeActs.KEEP_EXCHANGE);
        events.add(file, new InquiryEvent.Stopped(reason.strip()));
        log.done(ExchangeActs.KEEP_EXCHANGE, "request-stopped", file.request());
        return Outcome.done();
    }
}
