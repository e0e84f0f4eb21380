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
import nl.zorgvuldig.consent.Consents;
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
    private final StepStore steps;
    private final DisclosureStore store;
    private final Supports supports;
    private final StrangerBook others;
    private final Consents consents;
    private final PackageHashes hashes;
    private final Notices notices;
    private final ExchangeMail mail;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    Sending(
            PackageStore packages,
            StepStore steps,
            DisclosureStore store,
            Supports supports,
            StrangerBook others,
            Consents consents,
            PackageHashes hashes,
            Notices notices,
            ExchangeMail mail,
            ExchangeLog log,
            Work work,
            Clock clock) {
        this.packages = packages;
        this.steps = steps;
        this.store = store;
        this.supports = supports;
        this.others = others;
        this.consents = consents;
        this.hashes = hashes;
        this.notices = notices;
        this.mail = mail;
        this.log = log;
        this.work = work;
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
        List<Objection> objections = DisclosureRules.whyNot(file, Move.INSPECT, today)
                .map(because -> List.of(new Objection("on", because)))
                .orElseGet(() -> DisclosureRules.inspected(file, on, remarks, today));
        if (objections.isEmpty()) {
            objections =
                    DisclosureRules.named(
                                    "remarks",
                                    others.outside(file.disclosure().pupil()).in(remarks))
                            .stream()
                            .toList();
        }
        return objections.isEmpty()
                ? step(
                        key,
                        ExchangeActs.PREPARE_EXCHANGE,
                        file,
                        seen,
                        new Step.What.Inspected(on.orElseThrow(), remarks.strip()))
                : Outcome.rejected(objections);
    }

    /// From now on nothing goes, whatever was sent.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Nothing> stop(Granted<PupilId> key, DisclosureFile file, int seen, String reason) {
        Optional<Objection> objection = DisclosureRules.whyNot(file, Move.STOP, SchoolDay.today(clock))
                .map(because -> new Objection("reason", because))
                .or(() -> DisclosureRules.words("reason", reason));
        return objection.isPresent()
                ? Outcome.rejected(objection.get())
                : step(key, ExchangeActs.KEEP_EXCHANGE, file, seen, new Step.What.Stopped(reason.strip()));
    }

    private Outcome<Nothing> step(Granted<PupilId> key, Act act, DisclosureFile file, int seen, Step.What what) {
        if (file.overtook(seen)) {
            return Outcome.conflict();
        }
        key.use(act);
        // Parents saw the pieces as they were read; when those changed since, that is not recorded.
        return work.once(
                act,
                () -> still(file, seen)
                        .filter(now -> !(what instanceof Step.What.Inspected) || file.sameAs(now))
                        .map(now -> stepNow(key, act, now, what))
                        .orElseGet(Outcome::conflict),
                _ -> Outcome.conflict());
    }

    /// As it is now; until the end of this unit of work nobody answers and the program notes nothing.
    /// What the program noted meanwhile keeps nobody from acting. Empty when something else happened
    /// that was not seen.
    private Optional<DisclosureFile> still(DisclosureFile file, int seen) {
        consents.holdStill(List.of(file.disclosure().pupil()));
        return store.hold(file.id()).filter(now -> !now.overtook(seen));
    }

    private Outcome<Nothing> stepNow(Granted<PupilId> key, Act act, DisclosureFile now, Step.What what) {
        steps.add(now.disclosure(), next(key, now, what));
        log.done(act, what.code(), now.disclosure());
        return Outcome.done();
    }

    private Step next(Granted<PupilId> key, DisclosureFile file, Step.What what) {
        return new Step(file.next(), key.person(), clock.instant(), what);
    }

    /// Mails the link; the code is for who phones it through. Sent again, the link before it ends.
    /// Nobody answers while it is judged, so that what is judged still holds when it goes.
    ///
    /// @param key for [ExchangeActs#KEEP_EXCHANGE]
    /// @param wishes what is chosen about each of whom the head must choose ([Notices#unchosen])
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<Sent> send(Granted<PupilId> key, DisclosureFile file, int seen, Map<PersonId, NoticeWish> wishes) {
        Optional<Sentence> whyNot = DisclosureRules.whyNot(file, Move.SEND, SchoolDay.today(clock));
        if (whyNot.isPresent()) {
            return Outcome.rejected("send", whyNot.get());
        }
        if (file.overtook(seen)) {
            return Outcome.conflict();
        }
        key.use(ExchangeActs.KEEP_EXCHANGE);
        return work.once(
                ExchangeActs.KEEP_EXCHANGE,
                () -> still(file, seen).map(now -> sendNow(key, now, wishes)).orElseGet(Outcome::conflict),
                _ -> Outcome.conflict());
    }

    private Outcome<Sent> sendNow(Granted<PupilId> key, DisclosureFile file, Map<PersonId, NoticeWish> wishes) {
        Disclosure disclosure = file.disclosure();
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
                Step step = next(key, file, new Step.What.Sent(untold));
                PackageAddress address = PackageAddress.fresh(Acting.current().board());
                SecondCode code = SecondCode.fresh();
                steps.add(disclosure, step);
                packages.addLink(
                        disclosure, step.number(), hashes.of(address), hashes.of(disclosure.id(), step.number(), code));
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
