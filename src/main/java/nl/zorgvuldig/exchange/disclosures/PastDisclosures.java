package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Recording of what was disclosed on a legal ground without the program: said by telephone, or
/// written on a form of the recipient. It is over at once: nothing is sent. Who is notified of it the
/// head chooses afterwards ([nl.zorgvuldig.exchange.notices.GuardianNotices#inform]).
@Component
public final class PastDisclosures {
    private final DisclosureStore store;
    private final CaseFiles<DisclosureFile, DisclosureEvent> events;
    private final ThirdPartyDetector others;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    PastDisclosures(DisclosureStore store, ThirdPartyDetector others, ExchangeLog log, Work work, Clock clock) {
        this.store = store;
        this.events = new CaseFiles<>(store, work, clock);
        this.others = others;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @param key for [ExchangeActs#PREPARE_EXCHANGE]
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<DisclosureId> record(Granted<PupilId> key, FormId form, PastDisclosureWish wish) {
        List<Objection> objections = DisclosureRules.objections(wish, SchoolDay.today(clock));
        ExchangeRecipient recipient =
                new ExchangeRecipient(wish.organisation().strip(), wish.person().strip(), "");
        if (objections.isEmpty()) {
            ThirdPartyNames strangers = others.outside(key.target());
            objections.addAll(DisclosureRules.reaching(recipient, strangers));
            DisclosureRules.named("report", strangers.in(wish.report())).ifPresent(objections::add);
        }
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(ExchangeActs.PREPARE_EXCHANGE);
        LocalDate on = wish.on().orElseThrow();
        Disclosure disclosure = new Disclosure(
                new DisclosureId(form.makes(key.person(), pupil)),
                pupil,
                key.person(),
                clock.instant(),
                recipient,
                wish.report().strip(),
                new DisclosureBasis.Law(wish.ground().orElseThrow()),
                on);
        return work.once(
                ExchangeActs.PREPARE_EXCHANGE,
                () -> {
                    store.add(disclosure);
                    events.add(
                            new DisclosureFile(disclosure, List.of(), List.of()), new DisclosureEvent.AlreadyGiven(on));
                    log.done(ExchangeActs.PREPARE_EXCHANGE, "already_given", disclosure);
                    return Outcome.done(disclosure.id());
                },
                _ -> Outcome.repeated(
                        work.read(ExchangeActs.PREPARE_EXCHANGE, () -> store.find(disclosure.id())),
                        before -> before.given() && before.request().repeats(disclosure),
                        disclosure.id()));
    }
}
