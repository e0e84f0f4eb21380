package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.casework.CaseFiles;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for what becomes of something that is given: that those who decide saw it, that it
/// goes, that it stops.
@Component
public final class Sending {
    private final PackageStore packages;
    private final CaseFiles<DisclosureFile, DisclosureEvent> events;
    private final Supports supports;
    private final StrangerBook others;
    private final PackageHashes hashes;
    private final Notices notices;
    private final ExchangeMail mail;
    private final ExchangeLog log;
    private final Clock clock;

    Sending(
            PackageStore packages,
            DisclosureStore store,
            Supports supports,
            StrangerBook others,
            PackageHashes hashes,
            Notices notices,
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

    /// A link that went.
    ///
    /// @param address that was mailed; shown to nobody else
    /// @param code shown once, to who phones it through
    public record Sent(PackageAddress address, SecondCode code) {}

    /// Records that those who decide saw what goes to the next school, and what they said.
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
                        now -> inspected(
                                key, file, now, new DisclosureEvent.Inspected(on.orElseThrow(), remarks.strip())))
                : Outcome.rejected(objections);
    }

    /// Parents saw the pieces as they were read; when those changed since, that is not recorded.
    private Outcome<Nothing> inspected(
            Granted<PupilId> key, DisclosureFile read, DisclosureFile now, DisclosureEvent event) {
        return read.sameAs(now) ? record(key, ExchangeActs.PREPARE_EXCHANGE, now, event) : Outcome.conflict();
    }

    private Outcome<Nothing> record(Granted<PupilId> key, Act act, DisclosureFile file, DisclosureEvent event) {
        key.use(act);
        events.add(file, event);
        log.done(act, event.code(), file.request());
        return Outcome.done();
    }

    /// From now on nothing goes, whatever was sent.
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

    /// Mails the link; the code is for who phones it through. Sent again, the link before it ends.
    /// Nobody answers while it is judged, so that what is judged still holds when it goes.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    /// @param wishes what is chosen about each of whom the head must choose ([Notices#unchosen])
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Sent> send(Granted<PupilId> key, DisclosureFile file, int seen, Map<PersonId, NoticeWish> wishes) {
        Optional<Sentence> whyNot =
                DisclosureRules.RULES.whyNot(file, DisclosureEvent.Sent.class, SchoolDay.today(clock));
        return whyNot.isPresent()
                ? Outcome.rejected("send", whyNot.get())
                : events.judge(ExchangeActs.KEEP_EXCHANGE, file, seen, now -> sendNow(key, now, wishes));
    }

    private Outcome<Sent> sendNow(Granted<PupilId> key, DisclosureFile file, Map<PersonId, NoticeWish> wishes) {
        key.use(ExchangeActs.KEEP_EXCHANGE);
        Disclosure disclosure = file.request();
        return switch (supports.judge(file)) {
            case Support.Fails(Sentence because) -> {
                log.append(ExchangeActs.KEEP_EXCHANGE, AuditOutcome.REFUSED, "not-sent", disclosure);
                yield Outcome.rejected("send", because);
            }
            case Support.Stands _ -> {
                List<Objection> objections = notices.objections(disclosure, wishes);
                if (!objections.isEmpty()) {
                    yield Outcome.rejected(objections);
                }
                List<PersonId> untold = notices.going(key.person(), disclosure, wishes);
                int number = events.add(file, new DisclosureEvent.Sent(untold)).number();
                PackageAddress address = PackageAddress.fresh(Acting.current().board());
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
