package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.RepresentedPupils;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.answers.OwnConsents;
import nl.zorgvuldig.consent.answers.SubmittedAnswer;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Emergency cards for legal representatives: their own part of a pupil's card and their consent to
/// it, together on one page, at any time. They see nothing of what another wrote or answered.
@Component
public final class OwnCards {
    private static final PurposeKind KIND = PurposeKind.EMERGENCY_CARD;

    private final CardStore store;
    private final CardNecessityStore needs;
    private final CardWriter writing;
    private final CardDestruction ends;
    private final ConsentDecisions asked;
    private final OwnConsents consents;
    private final RepresentedPupils own;
    private final Pupils pupils;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    OwnCards(
            CardStore store,
            CardNecessityStore needs,
            CardWriter writing,
            CardDestruction ends,
            ConsentDecisions asked,
            OwnConsents consents,
            RepresentedPupils own,
            Pupils pupils,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.needs = needs;
        this.writing = writing;
        this.ends = ends;
        this.asked = asked;
        this.consents = consents;
        this.own = own;
        this.pupils = pupils;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// A pupil whom somebody represents, with what they see of the consent.
    public record Listed(PersonName name, ConsentDecisions.Own consent) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The pupils whom somebody represents and who are at school, or will be. Empty when the board
    /// asks for no cards. An audit event says how many.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Map<PupilId, Listed> list(SignedInUser who) {
        Map<PupilId, Listed> listed = new LinkedHashMap<>();
        for (PupilId pupil : own.listDecidedBy(who)) {
            asked.find(KIND, pupil, who.person())
                    .filter(_ -> stays(pupil))
                    .ifPresent(consent -> listed.put(pupil, new Listed(name(pupil), consent)));
        }
        log.append(log.done(EnrolmentActs.LIST, NECESSARY_FOR_GUIDANCE, "own_child")
                .counting(listed.size()));
        return listed;
    }

    /// Uses the key. Empty when the pupil left, or the board asks for no cards.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public Optional<OwnCard> read(Granted<PupilId> key) {
        PupilId pupil = key.use(CardActs.OWN_CARD);
        if (!stays(pupil)) {
            return Optional.empty();
        }
        return asked.find(KIND, pupil, key.person()).map(consent -> {
            List<CardPart> mine = mine(key);
            Map<PersonId, CardNecessity> decided = work.read(CardActs.OWN_CARD, () -> needs.latest(pupil));
            return new OwnCard(
                    name(pupil),
                    consent,
                    mine.isEmpty() ? CardText.NOTHING : mine.getFirst().text(),
                    mine.isEmpty() ? List.of() : mine.subList(1, mine.size()),
                    weighed(key, mine, Optional.ofNullable(decided.get(key.person()))),
                    work.read(CardActs.OWN_CARD, () -> store.list(pupil, CardPart.SCHOOL)).stream()
                            .findFirst()
                            .map(CardPart::text));
        });
    }

    private OwnCard.Weighed weighed(Granted<PupilId> key, List<CardPart> mine, Optional<CardNecessity> decided) {
        boolean words = mine.stream().anyMatch(part -> !part.text().health().blank());
        if (decided.filter(CardNecessity::needed).isPresent()) {
            return OwnCard.Weighed.NEEDED;
        }
        if (!words || mine.getFirst().text().health().blank()) {
            return OwnCard.Weighed.NOTHING;
        }
        if (decided.filter(decision -> decision.card().equals(mine.getFirst().id()))
                .isPresent()) {
            return OwnCard.Weighed.NOT_NEEDED;
        }
        return fromBefore(key) ? OwnCard.Weighed.FROM_BEFORE : OwnCard.Weighed.WAITS;
    }

    private boolean fromBefore(Granted<PupilId> key) {
        return work.read(CardActs.OWN_CARD, () -> store.fromBefore(key.target(), key.person()));
    }

    /// Uses the key. The answer comes before content: words written after a refusal are for the head
    /// and the support coordinator to weigh.
    ///
    /// @throws LogUnavailable when an audit event cannot be written
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public CardSaveResult save(Granted<PupilId> key, SignedInUser who, CardSubmission wish) {
        PupilId pupil = key.use(CardActs.OWN_CARD);
        Optional<ConsentDecisions.Own> before =
                asked.find(KIND, pupil, who.person()).filter(_ -> stays(pupil));
        if (before.isEmpty()) {
            return new CardSaveResult.AskAgain();
        }
        List<Objection> objections = CardRules.objections(wish.text());
        boolean empty = wish.text().blank();
        boolean open = before.get().open();
        if (!open && empty && !writing.kept(pupil)) {
            objections.add(new Objection("allergies", Sentence.of("emergency.objection.nothing")));
        }
        if (open && wish.answer().isEmpty()) {
            objections.add(new Objection("answer", Sentence.of("emergency.objection.no_answer")));
        }
        if (!objections.isEmpty()) {
            return new CardSaveResult.Objected(objections);
        }
        Optional<CardSubmission.Answer> answer = wish.answer().filter(given -> open || changes(before.get(), given));
        if (answer.isPresent()) {
            ends.tidy(pupil); // what a refusal elsewhere takes is not brought back by this answer
        }
        if (answer.isPresent() && !answered(who, pupil, wish.form(), answer.get())) {
            return new CardSaveResult.AskAgain();
        }
        boolean refused = answer.filter(given -> !given.yes()).isPresent();
        List<CardPart> mine = mine(key);
        CardText text = wish.text().tidy();
        boolean same = mine.isEmpty() ? empty : mine.getFirst().text().equals(text);
        boolean nothingNew = same && (empty || !refused && !fromBefore(key));
        CardSaveResult result = nothingNew ? new CardSaveResult.Done() : write(key, wish.form(), text);
        if (refused) {
            ends.tidy(pupil);
        }
        return result;
    }

    private static boolean changes(ConsentDecisions.Own before, CardSubmission.Answer given) {
        return given.yes() != before.answer() instanceof OwnAnswerStatus.Yes;
    }

    private boolean answered(SignedInUser who, PupilId pupil, FormId form, CardSubmission.Answer given) {
        AnswerResult answered = answer(
                who,
                pupil,
                form,
                given.version(),
                given.language(),
                given.yes() ? ConsentChoice.GRANTED : ConsentChoice.REFUSED);
        return answered instanceof AnswerResult.Done done
                && done.again().isEmpty()
                && done.retired().isEmpty();
    }

    private CardSaveResult write(Granted<PupilId> key, FormId form, CardText text) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return writing.write(
                key,
                CardActs.OWN_CARD,
                new CardPart(
                        form.makes(key.person(), key.target()),
                        key.person(),
                        writing.last(key.target(), key.person()) + 1,
                        CardInputChannel.OWN_PAGE,
                        SchoolDay.of(now),
                        now,
                        key.person(),
                        text),
                Optional.empty());
    }

    /// Uses the key. A refusal narrows who reads the card, and deletes what this person wrote to
    /// know, unless the school needs it. Whom to call stays.
    ///
    /// @return whether it was stored
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public boolean refuse(Granted<PupilId> key, SignedInUser who, FormId form, Language language) {
        PupilId pupil = key.use(CardActs.OWN_CARD);
        Optional<ConsentDecisions.Own> before = asked.find(KIND, pupil, who.person());
        boolean done = before.isPresent()
                && answer(who, pupil, form, before.get().purpose().text().version(), language, ConsentChoice.REFUSED)
                        instanceof AnswerResult.Done;
        ends.tidy(pupil);
        return done;
    }

    private AnswerResult answer(
            SignedInUser who, PupilId pupil, FormId form, int version, Language language, ConsentChoice choice) {
        ConsentSubject subject = ConsentSubject.of(
                asked.find(KIND, pupil, who.person()).orElseThrow().purpose().key());
        String name = form + "/" + who.person() + "/" + pupil + "/" + choice;
        return consents.answer(
                who,
                Map.of(
                        pupil,
                        List.of(new SubmittedAnswer(
                                new ConsentAnswerId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                                subject,
                                version,
                                language,
                                choice,
                                new ConsentValidity.OfTerm(Period.since(SchoolDay.today(clock)))))));
    }

    private List<CardPart> mine(Granted<PupilId> key) {
        return work.read(CardActs.OWN_CARD, () -> store.list(key.target(), key.person()));
    }

    private boolean stays(PupilId pupil) {
        return pupils.find(pupil)
                .filter(where -> !CardRetentionRules.left(where, SchoolDay.today(clock)))
                .isPresent();
    }

    private PersonName name(PupilId pupil) {
        return pupils.findName(pupil).orElseGet(() -> new PersonName("", "", "–"));
    }

    /// A card as one legal representative sees it: what they were asked and answered, and their own
    /// part; nothing of others. `toString` gives `[sealed]`.
    ///
    /// @param text their part now
    /// @param earlier their earlier versions, newest first
    /// @param weighed what the school decided about their words
    /// @param bySchool what the school wrote itself, which it needs
    public record OwnCard(
            PersonName pupil,
            ConsentDecisions.Own consent,
            CardText text,
            List<CardPart> earlier,
            Weighed weighed,
            Optional<CardText> bySchool) {
        /// What the school decided about somebody's words to know.
        public enum Weighed {
            NOTHING,
            WAITS,
            /// Written when nobody read them without consent; saving them anew lets the school decide.
            FROM_BEFORE,
            NEEDED,
            NOT_NEEDED
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// What one legal representative sent.
    ///
    /// @param answer whether everybody on the staff may read it, when they say so now
    public record CardSubmission(FormId form, CardText text, Optional<Answer> answer) {
        /// Answer as given on the form.
        ///
        /// @param version of the question they read, in this language
        public record Answer(boolean yes, int version, Language language) {}

        @Override
        public String toString() {
            return "CardSubmission[" + form + "]";
        }
    }
}
