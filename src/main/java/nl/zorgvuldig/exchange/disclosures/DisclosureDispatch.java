package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.exchange.ExchangeMail;
import nl.zorgvuldig.exchange.ExternalLink;
import nl.zorgvuldig.exchange.ExternalLinkHashes;
import nl.zorgvuldig.exchange.SecondCode;
import nl.zorgvuldig.exchange.grounds.BasisChecks;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.exchange.notices.GuardianNoticeWish;
import nl.zorgvuldig.exchange.notices.GuardianNotices;
import nl.zorgvuldig.exchange.packages.PackageStore;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Steps of a prepared disclosure: recording that the legal representatives saw it, or the demand for
/// it; sending, and stopping.
@Component
public final class DisclosureDispatch {
    private final PackageStore packages;
    private final CaseFiles<DisclosureFile, DisclosureEvent> events;
    private final BasisChecks supports;
    private final ThirdPartyDetector others;
    private final ExternalLinkHashes hashes;
    private final GuardianNotices notices;
    private final ExchangeMail mail;
    private final ExchangeLog log;
    private final Clock clock;

    DisclosureDispatch(
            PackageStore packages,
            DisclosureStore store,
            BasisChecks supports,
            ThirdPartyDetector others,
            ExternalLinkHashes hashes,
            GuardianNotices notices,
            ExchangeMail mail,
            ExchangeLog log,
            Work work,
            Clock clock) {
        this.packages = packages;
        this.events = new CaseFiles<>(store, work, clock);
        this.supports = supports;
        this.others = others;
        this.hashes = hashes;
        this.notices = notices;
        this.mail = mail;
        this.log = log;
        this.clock = clock;
    }

    /// A link that was sent.
    ///
    /// @param address as mailed; shown to nobody else
    /// @param code shown once, to the person who telephones it
    public record Sent(ExternalLink address, SecondCode code) {}

    /// Records that the legal representatives saw the transfer report for the next school, and
    /// their remarks.
    ///
    /// @param key for [ExchangeActs#PREPARE_EXCHANGE]
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Outcome<Nothing> inspected(
            Granted<PupilId> key, DisclosureFile file, int seen, Optional<LocalDate> on, String remarks) {
        LocalDate today = SchoolDay.today(clock);
        List<Objection> objections = DisclosureRules.RULES
                .whyNot(file, DisclosureEvent.Inspected.class, today)
                .map(because -> List.of(new Objection("on", because)))
                .orElseGet(() -> DisclosureRules.inspected(file, on, remarks, today));
        if (objections.isEmpty()) {
            objections = DisclosureRules.named(
                            "remarks", others.outside(file.request().pupil()).in(remarks))
                    .stream()
                    .toList();
        }
        return objections.isEmpty()
                ? events.judge(
                        ExchangeActs.PREPARE_EXCHANGE,
                        file,
                        seen,
                        now -> whileTheSame(
                                key, file, now, new DisclosureEvent.Inspected(on.orElseThrow(), remarks.strip())))
                : Outcome.rejected(objections);
    }

    /// Records the demand of the public prosecutor, and which items say something sensitive: none of
    /// these goes unless the demand is for it.
    ///
    /// @param key for [ExchangeActs#PREPARE_EXCHANGE]
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Outcome<Nothing> demanded(Granted<PupilId> key, DisclosureFile file, int seen, DemandWish wish) {
        LocalDate today = SchoolDay.today(clock);
        List<Objection> objections = DisclosureRules.RULES
                .whyNot(file, DisclosureEvent.Demanded.class, today)
                .map(because -> List.of(new Objection("article", because)))
                .orElseGet(() -> DemandRules.objections(wish, file.pieces(), today));
        Set<DossierItemId> sensitive =
                wish.sensitive().stream().filter(file.pieces()::contains).collect(Collectors.toSet());
        return objections.isEmpty()
                ? events.judge(
                        ExchangeActs.PREPARE_EXCHANGE,
                        file,
                        seen,
                        now -> whileTheSame(key, file, now, new DisclosureEvent.Demanded(wish.demand(), sensitive)))
                : Outcome.rejected(objections);
    }

    /// Records it only if the items are still as they were when somebody looked at them.
    private Outcome<Nothing> whileTheSame(
            Granted<PupilId> key, DisclosureFile read, DisclosureFile now, DisclosureEvent event) {
        return read.sameAs(now) ? record(key, ExchangeActs.PREPARE_EXCHANGE, now, event) : Outcome.conflict();
    }

    private Outcome<Nothing> record(Granted<PupilId> key, Act act, DisclosureFile file, DisclosureEvent event) {
        key.use(act);
        events.add(file, event);
        log.done(act, event.code(), file.request());
        return Outcome.done();
    }

    /// Stops the disclosure: from now on nothing is handed out, whatever was sent.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> stop(Granted<PupilId> key, DisclosureFile file, int seen, String reason) {
        Optional<Objection> objection = DisclosureRules.RULES
                .whyNot(file, DisclosureEvent.Stopped.class, SchoolDay.today(clock))
                .map(because -> new Objection("reason", because))
                .or(() -> DisclosureRules.words("reason", reason));
        return objection.isPresent()
                ? Outcome.rejected(objection.get())
                : events.judge(
                        ExchangeActs.KEEP_EXCHANGE,
                        file,
                        seen,
                        now -> record(
                                key, ExchangeActs.KEEP_EXCHANGE, now, new DisclosureEvent.Stopped(reason.strip())));
    }

    /// Mails the link; the code is for the person who telephones it. Sending again invalidates the
    /// previous link. Consent is locked meanwhile, so that the judgement still holds when it is
    /// sent.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    /// @param wishes choices about the people for whom the head must choose
    ///     ([GuardianNotices#unchosen])
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Sent> send(
            Granted<PupilId> key, DisclosureFile file, int seen, Map<PersonId, GuardianNoticeWish> wishes) {
        Optional<Sentence> whyNot =
                DisclosureRules.RULES.whyNot(file, DisclosureEvent.Sent.class, SchoolDay.today(clock));
        return whyNot.isPresent()
                ? Outcome.rejected("send", whyNot.get())
                : events.judge(ExchangeActs.KEEP_EXCHANGE, file, seen, now -> sendNow(key, now, wishes));
    }

    private Outcome<Sent> sendNow(Granted<PupilId> key, DisclosureFile file, Map<PersonId, GuardianNoticeWish> wishes) {
        key.use(ExchangeActs.KEEP_EXCHANGE);
        Disclosure disclosure = file.request();
        return switch (supports.judge(file)) {
            case BasisValidity.Fails(Sentence because) -> {
                log.append(ExchangeActs.KEEP_EXCHANGE, AuditOutcome.REFUSED, "not-sent", disclosure);
                yield Outcome.rejected("send", because);
            }
            case BasisValidity.Stands _ -> {
                List<Objection> objections = notices.objections(disclosure, wishes);
                if (!objections.isEmpty()) {
                    yield Outcome.rejected(objections);
                }
                List<PersonId> untold = notices.going(key.person(), disclosure, wishes);
                int number = events.add(file, new DisclosureEvent.Sent(untold)).number();
                ExternalLink address = ExternalLink.fresh(Acting.current().board());
                SecondCode code = SecondCode.fresh();
                packages.addLink(disclosure, number, hashes.of(address), hashes.of(disclosure.id(), number, code));
                log.done(ExchangeActs.KEEP_EXCHANGE, "sent", disclosure);
                mail.link(
                        "package",
                        disclosure.id(),
                        disclosure.pupil(),
                        disclosure.recipient(),
                        "/pakket/" + address.text(),
                        disclosure.until());
                yield Outcome.done(new Sent(address, code));
            }
        };
    }
}
