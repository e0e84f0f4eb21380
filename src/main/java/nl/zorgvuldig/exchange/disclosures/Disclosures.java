package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.cases.ConsentCaseCount;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.exchange.grounds.BasisChecks;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGrounds;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.exchange.items.DisclosureItemStore;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Preparation of disclosures by the head who keeps the dossier and by the support coordinator.
/// Sending and stopping is in [DisclosureDispatch].
@Component
public final class Disclosures {
    private final DisclosureStore store;
    private final DisclosureItemStore items;
    private final LegalGrounds grounds;
    private final BasisChecks supports;
    private final ThirdPartyDetector others;
    private final ConsentCaseDecisions consents;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    Disclosures(
            DisclosureStore store,
            DisclosureItemStore items,
            LegalGrounds grounds,
            BasisChecks supports,
            ThirdPartyDetector others,
            ConsentCaseDecisions consents,
            ExchangeLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.grounds = grounds;
        this.supports = supports;
        this.others = others;
        this.consents = consents;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The pupil it is about, for somebody who may prepare disclosures for that pupil.
    public Optional<PupilId> findPupil(DisclosureId id) {
        return work.read(ExchangeActs.PREPARE_EXCHANGE, () -> store.findPupil(id));
    }

    /// The disclosure; empty when it is not about the pupil of the key.
    public Optional<DisclosureFile> find(Granted<PupilId> key, DisclosureId id) {
        return work.read(ExchangeActs.PREPARE_EXCHANGE, () -> store.find(id))
                .filter(file -> file.request().pupil().equals(key.target()));
    }

    /// Whether its basis holds now, for the preparer.
    public BasisValidity support(DisclosureFile file) {
        return supports.judge(file);
    }

    /// How many answered; empty for a disclosure that does not rest on consent.
    public Optional<ConsentCaseCount> answers(DisclosureFile file) {
        return file.request().basis() instanceof DisclosureBasis.Consent
                ? Optional.of(consents.count(
                        PurposeKind.DISCLOSURE,
                        file.id().value(),
                        file.request().pupil()))
                : Optional.empty();
    }

    /// The items that can be chosen: what this reader sees of the dossier, newest first.
    public static List<DossierItem> pickable(Dossier dossier) {
        return java.util.stream.Stream.<DossierItem>concat(
                        dossier.entries().stream(),
                        dossier.documents().stream()
                                .filter(document -> document.withdrawal().isEmpty()))
                .toList();
    }

    /// @param key for [ExchangeActs#PREPARE_EXCHANGE]
    /// @param dossier of that pupil, as the preparer sees it
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<DisclosureId> prepare(Granted<PupilId> key, FormId form, DisclosureWish wish, Dossier dossier) {
        List<DossierItem> picked = pickable(dossier).stream()
                .filter(item -> wish.items().contains(item.piece()))
                .toList();
        List<Objection> objections = DisclosureRules.objections(
                new DisclosureWish(
                        wish.recipient(),
                        wish.aim(),
                        wish.basis(),
                        wish.until(),
                        picked.stream().map(DossierItem::piece).toList()),
                grounds.on(),
                SchoolDay.today(clock));
        if (objections.isEmpty()) {
            ThirdPartyNames strangers = others.outside(key.target());
            objections.addAll(DisclosureRules.reaching(wish.recipient(), strangers));
            DisclosureRules.named("aim", strangers.in(wish.aim())).ifPresent(objections::add);
        }
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(ExchangeActs.PREPARE_EXCHANGE);
        Disclosure disclosure = new Disclosure(
                new DisclosureId(form.makes(key.person(), pupil)),
                pupil,
                key.person(),
                clock.instant(),
                wish.recipient(),
                wish.aim().strip(),
                wish.basis().orElseThrow(),
                wish.until().orElseThrow());
        return work.once(
                ExchangeActs.PREPARE_EXCHANGE,
                () -> {
                    store.add(disclosure);
                    picked.forEach(
                            item -> items.add(disclosure, picked(item, 1, key.person(), new ItemTreatment.Picked())));
                    log.done(ExchangeActs.PREPARE_EXCHANGE, "prepared", disclosure);
                    return Outcome.done(disclosure.id());
                },
                _ -> Outcome.repeated(
                        find(key, disclosure.id()), file -> file.request().repeats(disclosure), disclosure.id()));
    }

    private DisclosureItem picked(DossierItem piece, int step, PersonId by, ItemTreatment treatment) {
        return new DisclosureItem(
                piece.piece(),
                step,
                switch (piece) {
                    case Entry _ -> DossierContent.Kind.ENTRY;
                    case Document _ -> DossierContent.Kind.DOCUMENT;
                },
                piece instanceof Entry entry ? entry.version() : 1,
                piece.kind(),
                piece.happenedOn(),
                treatment,
                by,
                clock.instant());
    }

    /// Decides about one of the items, as it is in the dossier now.
    ///
    /// @param key for [ExchangeActs#PREPARE_EXCHANGE]
    /// @param seen the step of the decision that was seen
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Outcome<Nothing> decide(
            Granted<PupilId> key,
            DisclosureFile file,
            DossierItemId item,
            int seen,
            ItemTreatment treatment,
            Dossier dossier) {
        Optional<DossierItem> piece = pickable(dossier).stream()
                .filter(dossierItem -> dossierItem.piece().equals(item))
                .findFirst();
        Optional<DisclosureItem> before = file.find(item);
        Optional<Objection> objection = DisclosureRules.whyNotDecide(file, SchoolDay.today(clock))
                .map(because -> new Objection("treatment", because))
                .or(() -> treatment.words().flatMap(text -> DisclosureRules.mask(text)));
        if (objection.isPresent() || before.isEmpty()) {
            return Outcome.rejected(objection.stream().toList());
        }
        if (before.get().step() != seen) {
            return Outcome.conflict();
        }
        DisclosureItem next = piece.map(dossierItem -> picked(dossierItem, seen + 1, key.person(), treatment))
                .orElseGet(() -> out(before.get(), seen + 1, key.person()));
        key.use(ExchangeActs.PREPARE_EXCHANGE);
        return work.once(ExchangeActs.PREPARE_EXCHANGE, () -> add(file, next), _ -> Outcome.conflict());
    }

    /// Adds the decision after judging again, under a lock that keeps the package from being made.
    private Outcome<Nothing> add(DisclosureFile file, DisclosureItem next) {
        DisclosureFile now = store.hold(file).orElseThrow();
        Optional<Sentence> whyNot = DisclosureRules.whyNotDecide(now, SchoolDay.today(clock));
        if (whyNot.isPresent()) {
            return Outcome.rejected("treatment", whyNot.get());
        }
        items.add(now.request(), next);
        log.done(ExchangeActs.PREPARE_EXCHANGE, next.treatment().code(), now.request());
        return Outcome.done();
    }

    /// An item that no longer exists can only be left out.
    private DisclosureItem out(DisclosureItem before, int step, PersonId by) {
        return new DisclosureItem(
                before.item(),
                step,
                before.kind(),
                before.part(),
                before.what(),
                before.happenedOn(),
                new ItemTreatment.LeftOut(),
                by,
                clock.instant());
    }

    /// Takes over a disclosure that was prepared elsewhere. Only for the system account.
    public void takeOver(Disclosure disclosure, List<DossierItem> pieces) {
        work.change(Act.MAINTAIN, () -> {
            store.add(disclosure);
            pieces.forEach(piece ->
                    items.add(disclosure, picked(piece, 1, Acting.current().person(), new ItemTreatment.Picked())));
        });
    }
}
