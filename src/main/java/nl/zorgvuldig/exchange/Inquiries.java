package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.CaseCount;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for who asks something of somebody outside: the support coordinator prepares it, the
/// head sends it, after everybody who decides said yes to exactly that.
@Component
public final class Inquiries {
    private final InquiryStore store;
    private final InquiryLinkStore links;
    private final CaseConsents cases;
    private final Consents consents;
    private final StrangerBook others;
    private final PackageHashes hashes;
    private final LetterPrint letters;
    private final ExchangeMail mail;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    Inquiries(
            InquiryStore store,
            InquiryLinkStore links,
            CaseConsents cases,
            Consents consents,
            StrangerBook others,
            PackageHashes hashes,
            LetterPrint letters,
            ExchangeMail mail,
            ExchangeLog log,
            Work work,
            Clock clock) {
        this.store = store;
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

    /// How it goes to who is asked.
    public sealed interface Sent {
        /// @param address that was mailed; shown to nobody else
        /// @param code shown once, to who phones it through
        record Mailed(PackageAddress address, SecondCode code) implements Sent {}

        /// A letter can be printed now.
        record OnPaper() implements Sent {}
    }

    public Optional<PupilId> findPupil(InquiryId id) {
        return work.read(ExchangeActs.PREPARE_EXCHANGE, () -> store.find(id))
                .map(one -> one.inquiry().pupil());
    }

    /// Empty when it is not about the pupil of the key.
    public Optional<InquiryFile> find(Granted<PupilId> key, InquiryId id) {
        return work.read(ExchangeActs.PREPARE_EXCHANGE, () -> store.find(id))
                .filter(one -> one.inquiry().pupil().equals(key.target()));
    }

    /// Is there consent for exactly this, now?
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public ConsentDecision consent(InquiryFile file) {
        return cases.decide(
                PurposeKind.REQUEST, file.id().value(), file.inquiry().pupil());
    }

    public CaseCount answers(InquiryFile file) {
        return cases.count(
                PurposeKind.REQUEST, file.id().value(), file.inquiry().pupil());
    }

    /// Whether there is consent for exactly this now.
    public Support support(InquiryFile file) {
        return Supports.of(consent(file));
    }

    /// The letter to print and send, with the proof of consent in it; empty without consent. A line
    /// in the log comes first.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public Optional<byte[]> letter(Granted<PupilId> key, InquiryFile file) {
        if (!file.stage().over()
                && file.last(InquiryStep.What.Sent.class).isPresent()
                && consent(file) instanceof ConsentDecision.Effective effective) {
            key.use(ExchangeActs.KEEP_EXCHANGE);
            byte[] letter = letters.print(file.inquiry(), effective);
            return work.write(ExchangeActs.KEEP_EXCHANGE, () -> goes(file, effective))
                    ? Optional.of(letter)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /// The last look, when the letter is made: nobody answers, and nobody stopped it.
    private boolean goes(InquiryFile file, ConsentDecision.Effective printed) {
        consents.holdStill(List.of(file.inquiry().pupil()));
        boolean goes = store.find(file.id()).filter(now -> !now.stage().over()).isPresent()
                && consent(file).equals(printed);
        if (goes) {
            log.done(ExchangeActs.KEEP_EXCHANGE, "letter", file.inquiry());
        }
        return goes;
    }

    /// Why it cannot be sent now.
    public Optional<Sentence> whyNotSend(InquiryFile file) {
        return InquiryRules.whyNotSend(file, Supports.of(consent(file)), SchoolDay.today(clock));
    }

    /// @param key for [ExchangeActs#PREPARE_EXCHANGE]
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<InquiryId> prepare(Granted<PupilId> key, FormId form, InquiryWish wish) {
        List<Objection> objections = InquiryRules.objections(wish, SchoolDay.today(clock));
        if (objections.isEmpty()) {
            Strangers strangers = others.outside(key.target());
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
                _ -> Outcome.repeated(find(key, inquiry.id()), one -> repeats(one.inquiry(), inquiry), inquiry.id()));
    }

    private static boolean repeats(Inquiry before, Inquiry now) {
        return before.source().equals(now.source())
                && before.way() == now.way()
                && before.wanted().equals(now.wanted())
                && before.aim().equals(now.aim())
                && before.until().equals(now.until());
    }

    /// Sends it, or lets the letter be printed. Nobody answers while it is judged.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Sent> send(Granted<PupilId> key, InquiryFile file, int seen) {
        if (file.overtook(seen)) {
            return Outcome.conflict();
        }
        key.use(ExchangeActs.KEEP_EXCHANGE);
        return work.once(
                ExchangeActs.KEEP_EXCHANGE,
                () -> still(file, seen).map(now -> sendNow(key, now)).orElseGet(Outcome::conflict),
                _ -> Outcome.conflict());
    }

    /// As it is now; until the end of this unit of work nobody answers and the program notes nothing.
    /// What the program noted meanwhile keeps nobody from acting. Empty when something else happened
    /// that was not seen.
    private Optional<InquiryFile> still(InquiryFile file, int seen) {
        consents.holdStill(List.of(file.inquiry().pupil()));
        return store.find(file.id()).filter(now -> !now.overtook(seen));
    }

    private Outcome<Sent> sendNow(Granted<PupilId> key, InquiryFile file) {
        Inquiry inquiry = file.inquiry();
        Optional<Sentence> whyNot = whyNotSend(file);
        if (whyNot.isPresent()) {
            log.append(ExchangeActs.KEEP_EXCHANGE, AuditOutcome.REFUSED, "not-sent", inquiry);
            return Outcome.rejected("send", whyNot.get());
        }
        InquiryStep step = new InquiryStep(file.next(), key.person(), clock.instant(), new InquiryStep.What.Sent());
        store.add(inquiry, step);
        log.done(ExchangeActs.KEEP_EXCHANGE, "request-sent", inquiry);
        if (inquiry.way() == Inquiry.Way.LETTER) {
            return Outcome.done(new Sent.OnPaper());
        }
        PackageAddress address = PackageAddress.fresh(Acting.current().board());
        SecondCode code = SecondCode.fresh();
        links.add(inquiry, step.number(), hashes.of(address), hashes.of(inquiry.id(), step.number(), code));
        mail.link(
                "request",
                inquiry.id(),
                inquiry.pupil(),
                inquiry.source(),
                "/aanleveren/" + address.text(),
                inquiry.until());
        return Outcome.done(new Sent.Mailed(address, code));
    }

    /// From now on nothing is asked any more, and no answer comes in.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> stop(Granted<PupilId> key, InquiryFile file, int seen, String reason) {
        Optional<Objection> objection = InquiryRules.over(file, SchoolDay.today(clock))
                .map(because -> new Objection("reason", because))
                .or(() -> DisclosureRules.words("reason", reason));
        if (objection.isPresent()) {
            return Outcome.rejected(objection.get());
        }
        if (file.overtook(seen)) {
            return Outcome.conflict();
        }
        key.use(ExchangeActs.KEEP_EXCHANGE);
        InquiryStep.What what = new InquiryStep.What.Stopped(reason.strip());
        return work.once(
                ExchangeActs.KEEP_EXCHANGE,
                () -> still(file, seen).map(now -> stopNow(key, now, what)).orElseGet(Outcome::conflict),
                _ -> Outcome.conflict());
    }

    private Outcome<Nothing> stopNow(Granted<PupilId> key, InquiryFile now, InquiryStep.What what) {
        store.add(now.inquiry(), new InquiryStep(now.next(), key.person(), clock.instant(), what));
        log.done(ExchangeActs.KEEP_EXCHANGE, "request-stopped", now.inquiry());
        return Outcome.done();
    }
}
