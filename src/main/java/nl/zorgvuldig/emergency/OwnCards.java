package nl.zorgvuldig.emergency;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.OwnPupils;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Answered;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.NewAnswer;
import nl.zorgvuldig.consent.OwnAnswer;
import nl.zorgvuldig.consent.OwnConsents;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.consent.Validity;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// The door for those who decide for a pupil: what they have on its card and whether they agree
/// that there is one, in one place, any day. Of what another wrote or answered they see nothing.
@Component
public final class OwnCards {
    private static final PurposeKind KIND = PurposeKind.EMERGENCY_CARD;

    private final CardStore store;
    private final Writing writing;
    private final CardEnds ends;
    private final AskedApart asked;
    private final OwnConsents consents;
    private final OwnPupils own;
    private final Pupils pupils;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    OwnCards(
            CardStore store,
            Writing writing,
            CardEnds ends,
            AskedApart asked,
            OwnConsents consents,
            OwnPupils own,
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

    /// A pupil for whom somebody decides, and what they see of the consent.
    public record Listed(PersonName name, AskedApart.Own consent) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The pupils for whom somebody decides and who are at school, or come. Empty when the board
    /// asks for no cards. A line in the log says how many.
    ///
    /// @throws LogUnavailable when the line cannot be written
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Map<PupilId, Listed> list(SignedIn who) {
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

    /// Uses the key. Consent comes before content: what is written without it is kept from
    /// everyone.
    ///
    /// @throws LogUnavailable when a line cannot be written
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Saved save(Granted<PupilId> key, SignedIn who, OwnWish wish) {
        PupilId pupil = key.use(CardActs.OWN_CARD);
        Optional<AskedApart.Own> before = asked.find(KIND, pupil, who.person()).filter(_ -> stays(pupil));
        if (before.isEmpty()) {
            return new Saved.AskAgain();
        }
        List<Objection> objections = CardRules.objections(wish.text());
        boolean empty = wish.text().blank();
        boolean agreed = before.get().answer() instanceof OwnAnswer.Yes;
        if (agreed && empty && !writing.kept(pupil)) {
            objections.add(new Objection("allergies", Sentence.of("emergency.objection.nothing")));
        }
        if (!agreed && wish.yes().isEmpty()) {
            objections.add(new Objection("answer", Sentence.of("emergency.objection.no_answer")));
        }
        if (!objections.isEmpty()) {
            return new Saved.Objected(objections);
        }
        if (!agreed) {
            ends.tidy(pupil);
            OwnWish.Yes yes = wish.yes().orElseThrow();
            Answered answered = answer(who, pupil, wish.form(), yes.version(), yes.language(), Choice.GRANTED);
            if (!(answered instanceof Answered.Done done)
                    || !done.again().isEmpty()
                    || !done.retired().isEmpty()) {
                return new Saved.AskAgain();
            }
        }
        List<CardPart> mine = mine(key);
        CardText text = wish.text().tidy();
        boolean same = mine.isEmpty() ? empty : mine.getFirst().text().equals(text);
        return same ? new Saved.Done() : write(key, wish.form(), text);
    }

    private Saved write(Granted<PupilId> key, FormId form, CardText text) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return writing.write(
                key,
                CardActs.OWN_CARD,
                new CardPart(
                        form.makes(key.person(), key.target()),
                        key.person(),
                        writing.last(key.target(), key.person()) + 1,
                        Route.OWN_PAGE,
                        SchoolDay.of(now),
                        now,
                        key.person(),
                        text),
                Optional.empty());
    }

    /// Uses the key. A no closes the card and takes away what this person wrote on it; what others
    /// wrote stays kept, but closed.
    ///
    /// @return whether it was stored
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public boolean refuse(Granted<PupilId> key, SignedIn who, FormId form, Language language) {
        PupilId pupil = key.use(CardActs.OWN_CARD);
        Optional<AskedApart.Own> before = asked.find(KIND, pupil, who.person());
        boolean done = before.isPresent()
                && answer(who, pupil, form, before.get().purpose().text().version(), language, Choice.REFUSED)
                        instanceof Answered.Done;
        ends.tidy(pupil);
        return done;
    }

    private Answered answer(SignedIn who, PupilId pupil, FormId form, int version, Language language, Choice choice) {
        ConsentSubject subject = ConsentSubject.of(
                asked.find(KIND, pupil, who.person()).orElseThrow().purpose().key());
        String name = form + "/" + who.person() + "/" + pupil + "/" + choice;
        return consents.answer(
                who,
                Map.of(
                        pupil,
                        List.of(new NewAnswer(
                                new AnswerId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                                subject,
                                version,
                                language,
                                choice,
                                new Validity.OfTerm(Period.since(SchoolDay.today(clock)))))));
    }

    private List<CardPart> mine(Granted<PupilId> key) {
        return work.read(CardActs.OWN_CARD, () -> store.list(key.target(), key.person()));
    }

    private boolean stays(PupilId pupil) {
        return pupils.find(pupil)
                .filter(where -> !StayRules.left(where, SchoolDay.today(clock)))
                .isPresent();
    }

    private PersonName name(PupilId pupil) {
        return pupils.findName(pupil).orElseGet(() -> new PersonName("", "", "–"));
    }
}
