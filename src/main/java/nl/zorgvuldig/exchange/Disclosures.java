package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.CaseCount;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for who prepares what is given: the head who keeps the dossier, and the support
/// coordinator. What is sent and stopped goes through [Sending].
@Component
public final class Disclosures {
    private final DisclosureStore store;
    private final ItemStore items;
    private final Grounds grounds;
    private final Supports supports;
    private final StrangerBook others;
    private final CaseConsents consents;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    Disclosures(
            DisclosureStore store,
            ItemStore items,
            Grounds grounds,
            Supports supports,
            StrangerBook others,
            CaseConsents consents,
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

    /// Whose it is about, for who may prepare for that pupil.
    public Optional<PupilId> findPupil(DisclosureId id) {
        return work.read(ExchangeActs.PREPARE_EXCHANGE, () -> store.findPupil(id));
    }

    /// Empty when it is not about the pupil of the key.
    public Optional<DisclosureFile> find(Granted<PupilId> key, DisclosureId id) {
        return work.read(ExchangeActs.PREPARE_EXCHANGE, () -> store.find(id))
                .filter(file -> file.request().pupil().equals(key.target()));
    }

    /// Whether what it rests on stands now, for who prepares it.
    public Support support(DisclosureFile file) {
        return supports.judge(file);
    }

    /// How many answered; empty for what rests on no consent.
    public Optional<CaseCount> answers(DisclosureFile file) {
        return file.request().basis() instanceof Basis.Consent
                ? Optional.of(consents.count(
                        PurposeKind.DISCLOSURE,
                        file.id().value(),
                        file.request().pupil()))
                : Optional.empty();
    }

    /// What can be picked: what this reader sees of the dossier, the newest first.
    public static List<Piece> pickable(Dossier dossier) {
        return java.util.stream.Stream.<Piece>concat(
                        dossier.entries().stream(),
                        dossier.documents().stream()
                                .filter(one -> one.withdrawal().isEmpty()))
                .toList();
    }

    /// @param key for [ExchangeActs#PREPARE_EXCHANGE]
    /// @param dossier of that pupil, as who prepares sees it
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    public Outcome<DisclosureId> prepare(Granted<PupilId> key, FormId form, Wish wish, Dossier dossier) {
        List<Piece> picked = pickable(dossier).stream()
                .filter(one -> wish.items().contains(one.piece()))
                .toList();
        List<Objection> objections = DisclosureRules.objections(
                new Wish(
                        wish.recipient(),
                        wish.aim(),
                        wish.basis(),
                        wish.until(),
                        picked.stream().map(Piece::piece).toList()),
                grounds.on(),
                SchoolDay.today(clock));
        if (objections.isEmpty()) {
            Strangers strangers = others.outside(key.target());
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
                    picked.forEach(one -> items.add(disclosure, picked(one, 1, key.person(), new Treatment.Picked())));
                    log.done(ExchangeActs.PREPARE_EXCHANGE, "prepared", disclosure);
                    return Outcome.done(disclosure.id());
                },
                _ -> Outcome.repeated(find(key, disclosure.id()), one -> repeats(one, disclosure), disclosure.id()));
    }

    private static boolean repeats(DisclosureFile before, Disclosure now) {
        Disclosure one = before.request();
        return one.recipient().equals(now.recipient())
                && one.aim().equals(now.aim())
                && one.basis().equals(now.basis())
                && one.until().equals(now.until());
    }

    private Picked picked(Piece piece, int step, PersonId by, Treatment treatment) {
        return new Picked(
                piece.piece(),
                step,
                switch (piece) {
                    case Entry _ -> Content.Kind.ENTRY;
                    case Document _ -> Content.Kind.DOCUMENT;
                },
                piece instanceof Entry entry ? entry.version() : 1,
                piece.kind(),
                piece.happenedOn(),
                treatment,
                by,
                clock.instant());
    }

    /// Decides about one of the pieces, as it stands in the dossier now.
    ///
    /// @param key for [ExchangeActs#PREPARE_EXCHANGE]
    /// @param seen the step of the decision that was seen
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Outcome<Nothing> decide(
            Granted<PupilId> key, DisclosureFile file, PieceId item, int seen, Treatment treatment, Dossier dossier) {
        Optional<Piece> piece = pickable(dossier).stream()
                .filter(one -> one.piece().equals(item))
                .findFirst();
        Optional<Picked> before = file.find(item);
        Optional<Objection> objection = DisclosureRules.whyNotDecide(file, SchoolDay.today(clock))
                .map(because -> new Objection("treatment", because))
                .or(() -> treatment.words().flatMap(text -> DisclosureRules.mask(text)));
        if (objection.isPresent() || before.isEmpty()) {
            return Outcome.rejected(objection.stream().toList());
        }
        if (before.get().step() != seen) {
            return Outcome.conflict();
        }
        Picked next = piece.map(one -> picked(one, seen + 1, key.person(), treatment))
                .orElseGet(() -> out(before.get(), seen + 1, key.person()));
        key.use(ExchangeActs.PREPARE_EXCHANGE);
        return work.once(ExchangeActs.PREPARE_EXCHANGE, () -> add(file, next), _ -> Outcome.conflict());
    }

    /// Judged again while nobody makes the package of it.
    private Outcome<Nothing> add(DisclosureFile file, Picked next) {
        DisclosureFile now = store.hold(file).orElseThrow();
        Optional<Sentence> whyNot = DisclosureRules.whyNotDecide(now, SchoolDay.today(clock));
        if (whyNot.isPresent()) {
            return Outcome.rejected("treatment", whyNot.get());
        }
        items.add(now.request(), next);
        log.done(ExchangeActs.PREPARE_EXCHANGE, next.treatment().code(), now.request());
        return Outcome.done();
    }

    /// What is not there any more can only be left out.
    private Picked out(Picked before, int step, PersonId by) {
        return new Picked(
                before.item(),
                step,
                before.kind(),
                before.part(),
                before.what(),
                before.happenedOn(),
                new Treatment.LeftOut(),
                by,
                clock.instant());
    }

    /// Takes over something as it was prepared elsewhere. Only the program itself can.
    public void takeOver(Disclosure disclosure, List<Piece> pieces) {
        work.change(Act.MAINTAIN, () -> {
            store.add(disclosure);
            pieces.forEach(
                    one -> items.add(disclosure, picked(one, 1, Acting.current().person(), new Treatment.Picked())));
        });
    }
}
