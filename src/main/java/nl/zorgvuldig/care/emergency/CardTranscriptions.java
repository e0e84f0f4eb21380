package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.emergency.EmergencyCard.CardReader;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Lets staff write down what a legal representative told them, on paper or by telephone. Whom to call
/// is shown at once; what to know when the school needs it, or once there is consent, which the legal
/// representatives give themselves, or on paper to the head. The person who told it is notified.
@Component
public final class CardTranscriptions {
    private final CardWriter writing;
    private final EmergencyCards cards;
    private final ConsentDecisions asked;
    private final Guardians guardians;
    private final ThirdPartyDetector others;
    private final Work work;
    private final CardStore store;
    private final CardNecessityStore needs;
    private final Clock clock;

    CardTranscriptions(
            CardWriter writing,
            EmergencyCards cards,
            ConsentDecisions asked,
            Guardians guardians,
            ThirdPartyDetector others,
            Work work,
            CardStore store,
            CardNecessityStore needs,
            Clock clock) {
        this.writing = writing;
        this.cards = cards;
        this.asked = asked;
        this.guardians = guardians;
        this.others = others;
        this.work = work;
        this.store = store;
        this.needs = needs;
        this.clock = clock;
    }

    /// Somebody whose words can be recorded.
    public record Teller(PersonId person, PersonName name) {
        @Override
        public String toString() {
            return person.toString();
        }
    }

    public PersonName name(Granted<PupilId> key) {
        return cards.name(key.target());
    }

    /// The pupil's legal representatives today; from sixteen only the pupil. Leaves the key unused.
    public List<Teller> listTellers(Granted<PupilId> key) {
        List<PersonId> deciders = asked.listDeciders(key.target());
        PersonId self = new PersonId(key.target().value());
        return deciders.contains(self)
                ? List.of(new Teller(self, cards.name(key.target())))
                : guardians.list(key.target()).stream()
                        .filter(guardian -> deciders.contains(guardian.person()))
                        .map(CardTranscriptions::teller)
                        .toList();
    }

    private static Teller teller(Guardian guardian) {
        return new Teller(guardian.person(), guardian.name());
    }

    /// What the card says now to those who guide the pupil. Leaves the key unused.
    public List<EmergencyCard.Written> listShown(Granted<PupilId> key) {
        return cards.parts(key.target(), CardActs.WRITE_CARD, CardReader.GUIDE);
    }

    /// Uses the key, when nothing is wrong.
    @Upholds({NECESSARY_FOR_GUIDANCE, PARENT_DATA_IN_DOSSIER})
    public CardSaveResult write(Granted<PupilId> key, CardTranscript told) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Objection> objections = new ArrayList<>(CardRules.objections(told, SchoolDay.of(now)));
        if (!asked.listDeciders(key.target()).contains(told.person())) {
            objections.add(new Objection("person", Sentence.of("emergency.objection.person")));
        }
        objections.addAll(CardRules.reaching(told, key.target(), others.elsewhere(key.target(), told.person())));
        if (!objections.isEmpty()) {
            return new CardSaveResult.Objected(objections);
        }
        PupilId pupil = key.use(CardActs.WRITE_CARD);
        return writing.write(
                key,
                CardActs.WRITE_CARD,
                new CardPart(
                        told.form().makes(key.person(), pupil),
                        told.person(),
                        writing.last(pupil, told.person()) + 1,
                        told.route(),
                        told.day(),
                        now,
                        key.person(),
                        told.text().tidy()),
                Optional.of(told.person()));
    }

    /// Imports what was written and decided elsewhere, after [#prepare]. System account only.
    public void takeOver(PupilId pupil, CardPart part, Optional<CardNecessity> decided) {
        work.change(Act.MAINTAIN, () -> {
            store.add(pupil, part);
            decided.ifPresent(decision -> needs.add(pupil, decision));
        });
    }

    /// Makes the keys of cards; before the unit of work, since keys are in another database.
    public void prepare(List<PupilId> pupils) {
        writing.prepare(pupils);
    }

    /// What a legal representative told the school, as staff want to record it.
    public record CardTranscript(FormId form, PersonId person, CardInputChannel route, LocalDate day, CardText text) {
        @Override
        public String toString() {
            return "CardTranscript[" + route + "]";
        }
    }
}
