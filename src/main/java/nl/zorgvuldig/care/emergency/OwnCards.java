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
            return new OwnCard(
                    name(pupil),
                    consent,
                    mine.isEmpty() ? CardText.NOTHING : mine.getFirst().text(),
                    mine.isEmpty() ? List.of() : mine.subList(1, mine.size()));
        });
    }

    /// Uses the key. Consent comes before content: without consent, the text is kept from everyone.
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
        boolean agreed = before.get().answer() instanceof OwnAnswerStatus.Yes;
        if (agreed && empty && !writing.kept(pupil)) {
            objections.add(new Objection("allergies", Sentence.of("emergency.objection.nothing")));
        }
        if (!agreed && wish.yes().isEmpty()) {
            objections.add(new Objection("answer", Sentence.of("emergency.objection.no_answer")));
        }
        if (!objections.isEmpty()) {
            return new CardSaveResult.Objected(objections);
        }
        if (!agreed) {
            ends.tidy(pupil);
            CardSubmission.Yes yes = wish.yes().orElseThrow();
            AnswerResult answered =
                    answer(who, pupil, wish.form(), yes.version(), yes.language(), ConsentChoice.GRANTED);
            if (!(answered instanceof AnswerResult.Done done)
                    || !done.again().isEmpty()
                    || !done.retired().isEmpty()) {
                return new CardSaveResult.AskAgain();
            }
        }
        List<CardPart> mine = mine(key);
        CardText text = wish.text().tidy();
        boolean same = mine.isEmpty() ? empty : mine.getFirst().text().equals(text);
        return same ? new CardSaveResult.Done() : write(key, wish.form(), text);
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

    /// Uses the key. A refusal closes the card and deletes what this person wrote on it; what
    /// others wrote is kept, but closed.
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
    public record OwnCard(PersonName pupil, ConsentDecisions.Own consent, CardText text, List<CardPart> earlier) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// What one legal representative sent.
    ///
    /// @param yes their consent, when they give it now
    public record CardSubmission(FormId form, CardText text, Optional<Yes> yes) {
        /// Consent as given on the form.
        ///
        /// @param version of the question they read, in this language
        public record Yes(int version, Language language) {}

        @Override
        public String toString() {
            return "CardSubmission[" + form + "]";
        }
    }
}
