package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import org.springframework.stereotype.Component;

/// Lets the head and the support coordinator decide what of a card the school needs to guide the
/// pupil safely (UAVG art. 30(2)(a)): those who guide the pupil read it, whatever anybody answered.
/// They can also write what no parent wrote. Parents are notified, and read it on their own page.
@Component
public final class CardWeighing {
    private final CardStore store;
    private final CardNecessityStore needs;
    private final CardWriter writing;
    private final CardDestruction ends;
    private final CardMail mail;
    private final EmergencyCards cards;
    private final ConsentDecisions asked;
    private final Consents consents;
    private final Guardians guardians;
    private final Accounts accounts;
    private final ThirdPartyDetector others;
    private final Locks locks;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    CardWeighing(
            CardStore store,
            CardNecessityStore needs,
            CardWriter writing,
            CardDestruction ends,
            CardMail mail,
            EmergencyCards cards,
            ConsentDecisions asked,
            Consents consents,
            Guardians guardians,
            Accounts accounts,
            ThirdPartyDetector others,
            Locks locks,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.needs = needs;
        this.writing = writing;
        this.ends = ends;
        this.mail = mail;
        this.cards = cards;
        this.asked = asked;
        this.consents = consents;
        this.guardians = guardians;
        this.accounts = accounts;
        this.others = others;
        this.locks = locks;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Somebody's words to know, and what was decided about them.
    ///
    /// @param card the version that is decided about
    /// @param relation empty for the pupil, and for the school
    /// @param undecided whether nobody has decided about these very words
    public record Weighed(
            PersonId author,
            PersonName name,
            Optional<GuardianRelation> relation,
            UUID card,
            LocalDate writtenOn,
            HealthInformation words,
            Optional<CardNecessity> decided,
            boolean undecided) {
        public boolean bySchool() {
            return author.equals(CardPart.SCHOOL);
        }

        public boolean needed() {
            return decided.filter(CardNecessity::needed).isPresent();
        }

        @Override
        public String toString() {
            return "Weighed[" + card + "]";
        }
    }

    public PersonName name(Granted<PupilId> key) {
        return cards.name(key.target());
    }

    public PersonName nameOf(PersonId staff) {
        return accounts.nameOf(staff);
    }

    /// Uses the key. Undecided words first.
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    public List<Weighed> list(Granted<PupilId> key) {
        PupilId pupil = key.use(CardActs.WEIGH_CARD);
        return work.read(CardActs.WEIGH_CARD, () -> weighed(pupil));
    }

    private List<Weighed> weighed(PupilId pupil) {
        Map<PersonId, CardNecessity> decided = needs.latest(pupil);
        Map<PersonId, GuardianRelation> relations = guardians.listGuardianships(List.of(pupil)).stream()
                .collect(Collectors.toMap(Guardianship::person, Guardianship::relation));
        return store.everything(pupil).stream().collect(Collectors.groupingBy(CardPart::author)).entrySet().stream()
                .flatMap(each -> current(each.getValue(), Optional.ofNullable(decided.get(each.getKey()))).stream())
                .map(part -> {
                    Optional<CardNecessity> decision = Optional.ofNullable(decided.get(part.author()));
                    return new Weighed(
                            part.author(),
                            cards.author(pupil, part.author()),
                            Optional.ofNullable(relations.get(part.author())),
                            part.id(),
                            part.givenOn(),
                            part.text().health(),
                            decision,
                            decision.filter(it -> it.card().equals(part.id())).isEmpty());
                })
                .sorted(Comparator.comparing((Weighed each) -> !each.undecided())
                        .thenComparing(each -> each.card()))
                .toList();
    }

    /// What an author says now; what the school needs also when the author no longer says it.
    private static Optional<CardPart> current(List<CardPart> versions, Optional<CardNecessity> decided) {
        List<CardPart> newestFirst = versions.stream()
                .sorted(Comparator.comparing(CardPart::version).reversed())
                .toList();
        CardPart newest = newestFirst.getFirst();
        boolean needed = decided.filter(CardNecessity::needed).isPresent();
        return newest.text().health().blank() && !needed
                ? Optional.empty()
                : newestFirst.stream()
                        .filter(part -> !part.text().health().blank())
                        .findFirst();
    }

    /// A decision about words that were read.
    ///
    /// @param card the version that was read
    /// @param seen the decision about this author's words that was seen, if there was one
    public record CardDecision(FormId form, UUID card, Optional<UUID> seen, boolean needed, String reason) {
        @Override
        public String toString() {
            return "CardDecision[" + card + "]";
        }
    }

    /// Uses the key. Words that were changed since they were read are read again, and so is what
    /// somebody else decided about them meanwhile.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public CardSaveResult decide(Granted<PupilId> key, CardDecision decision) {
        PupilId pupil = key.use(CardActs.WEIGH_CARD);
        List<Objection> objections = CardRules.reason(decision.reason());
        if (!objections.isEmpty()) {
            return new CardSaveResult.Objected(objections);
        }
        UUID id = decision.form().makes(key.person(), pupil);
        CardSaveResult result = work.once(
                CardActs.WEIGH_CARD,
                () -> decided(key, id, decision),
                somebodyWasFirst -> repeated(pupil, id, decision).orElseThrow(() -> somebodyWasFirst));
        if (result instanceof CardSaveResult.Done && !decision.needed()) {
            ends.tidy(pupil);
        }
        return result;
    }

    private CardSaveResult decided(Granted<PupilId> key, UUID id, CardDecision decision) {
        PupilId pupil = key.target();
        Optional<CardSaveResult> before = stored(pupil, id, decision);
        if (before.isPresent()) {
            return before.get();
        }
        alone(pupil);
        Optional<Weighed> read = weighed(pupil).stream()
                .filter(each -> each.card().equals(decision.card()))
                .filter(each -> each.decided().map(CardNecessity::id).equals(decision.seen()))
                .findFirst();
        if (read.isEmpty()) {
            return new CardSaveResult.AskAgain();
        }
        PersonId author = read.get().author();
        needs.add(
                pupil,
                new CardNecessity(
                        id, author, decision.card(), decision.needed(), now(), key.person(), decision.reason()));
        log.append(log.done(CardActs.WEIGH_CARD, key.clause(), decision.needed() ? "needed" : "not-needed")
                .about(pupil)
                .through(decision.card()));
        if (!author.equals(CardPart.SCHOOL) && asked.listDeciders(pupil).contains(author)) {
            mail.weighed(author, pupil);
        }
        return new CardSaveResult.Done();
    }

    private Optional<CardSaveResult> repeated(PupilId pupil, UUID id, CardDecision decision) {
        return work.read(CardActs.WEIGH_CARD, () -> stored(pupil, id, decision));
    }

    private Optional<CardSaveResult> stored(PupilId pupil, UUID id, CardDecision decision) {
        return needs.find(pupil, id)
                .map(found -> found.card().equals(decision.card())
                                && found.needed() == decision.needed()
                                && found.reason().equals(decision.reason())
                        ? new CardSaveResult.Done()
                        : new CardSaveResult.UsedBefore());
    }

    /// Uses the key. What the school writes itself is needed; it replaces what it wrote before, and
    /// every legal representative is notified.
    ///
    /// @param seen the decision about earlier words of the school that was seen, if there was one
    @Upholds({NECESSARY_FOR_GUIDANCE, PARENT_DATA_IN_DOSSIER})
    public CardSaveResult write(
            Granted<PupilId> key, FormId form, Optional<UUID> seen, HealthInformation words, String reason) {
        PupilId pupil = key.use(CardActs.WEIGH_CARD);
        List<Objection> objections = new ArrayList<>(CardRules.objections(words));
        if (words.blank()) {
            objections.add(new Objection("allergies", Sentence.of("emergency.objection.nothing")));
        }
        objections.addAll(CardRules.reason(reason));
        List<PersonId> deciders = asked.listDeciders(pupil);
        deciders.stream()
                .filter(person -> !person.value().equals(pupil.value()))
                .flatMap(person -> CardRules.reaching(words, others.elsewhere(pupil, person)).stream())
                .distinct()
                .forEach(objections::add);
        if (!objections.isEmpty()) {
            return new CardSaveResult.Objected(objections);
        }
        UUID id = form.makes(key.person(), pupil);
        Optional<CardPart> before = work.read(CardActs.WEIGH_CARD, () -> store.find(pupil, id));
        if (before.isPresent()) {
            return said(before.get(), words);
        }
        Instant now = now();
        CardPart part = new CardPart(
                id,
                CardPart.SCHOOL,
                writing.last(pupil, CardPart.SCHOOL) + 1,
                CardInputChannel.SCHOOL,
                SchoolDay.of(now),
                now,
                key.person(),
                new CardText(words, List.of()));
        writing.prepare(List.of(pupil));
        return work.once(
                CardActs.WEIGH_CARD,
                () -> {
                    alone(pupil);
                    Optional<UUID> latest = Optional.ofNullable(
                                    needs.latest(pupil).get(CardPart.SCHOOL))
                            .map(CardNecessity::id);
                    if (!latest.equals(seen)) {
                        return new CardSaveResult.AskAgain();
                    }
                    needs.add(pupil, new CardNecessity(id, CardPart.SCHOOL, id, true, now, key.person(), reason));
                    store.add(pupil, part);
                    log.append(log.done(CardActs.WEIGH_CARD, key.clause(), "written-by-school")
                            .about(pupil)
                            .through(id));
                    deciders.forEach(person -> mail.bySchool(person, pupil));
                    return new CardSaveResult.Done();
                },
                _ -> work.read(CardActs.WEIGH_CARD, () -> store.find(pupil, id))
                        .map(stored -> said(stored, words))
                        .orElseGet(CardSaveResult.AskAgain::new));
    }

    private static CardSaveResult said(CardPart before, HealthInformation words) {
        return before.text().health().equals(words) ? new CardSaveResult.Done() : new CardSaveResult.UsedBefore();
    }

    /// Until the transaction ends, nobody answers and nobody else decides about this card.
    private void alone(PupilId pupil) {
        consents.holdStill(List.of(pupil));
        locks.alone(CardNecessityStore.TABLE, pupil);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
