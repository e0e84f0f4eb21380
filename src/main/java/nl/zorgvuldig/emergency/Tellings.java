package nl.zorgvuldig.emergency;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for staff who write down what somebody who decides told them, on paper or by telephone.
/// That is content, not consent: it is shown once there is consent, which those who decide give
/// themselves, or on paper to the head. Whoever told it hears that it was written down.
@Component
public final class Tellings {
    private final Writing writing;
    private final Cards cards;
    private final AskedApart asked;
    private final Guardians guardians;
    private final StrangerBook others;
    private final Work work;
    private final CardStore store;
    private final Clock clock;

    Tellings(
            Writing writing,
            Cards cards,
            AskedApart asked,
            Guardians guardians,
            StrangerBook others,
            Work work,
            CardStore store,
            Clock clock) {
        this.writing = writing;
        this.cards = cards;
        this.asked = asked;
        this.guardians = guardians;
        this.others = others;
        this.work = work;
        this.store = store;
        this.clock = clock;
    }

    /// Somebody whose words can be written down.
    public record Teller(PersonId person, PersonName name) {
        @Override
        public String toString() {
            return person.toString();
        }
    }

    public PersonName name(Granted<PupilId> key) {
        return cards.name(key.target());
    }

    /// Those who decide for the pupil today; from sixteen the pupil alone. Leaves the key unused.
    public List<Teller> listTellers(Granted<PupilId> key) {
        List<PersonId> deciders = asked.listDeciders(key.target());
        PersonId self = new PersonId(key.target().value());
        return deciders.contains(self)
                ? List.of(new Teller(self, cards.name(key.target())))
                : guardians.list(key.target()).stream()
                        .filter(one -> deciders.contains(one.person()))
                        .map(Tellings::teller)
                        .toList();
    }

    private static Teller teller(Guardian one) {
        return new Teller(one.person(), one.name());
    }

    /// What stands on the card, as far as there is consent for it. Leaves the key unused.
    public List<Card.Written> listShown(Granted<PupilId> key) {
        return cards.parts(key.target(), CardActs.WRITE_CARD);
    }

    /// Uses the key, when nothing is wrong.
    @Upholds({NECESSARY_FOR_GUIDANCE, PARENT_DATA_IN_DOSSIER})
    public Saved write(Granted<PupilId> key, Told told) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Objection> objections = new ArrayList<>(CardRules.objections(told, SchoolDay.of(now)));
        if (!asked.listDeciders(key.target()).contains(told.person())) {
            objections.add(new Objection("person", Sentence.of("emergency.objection.person")));
        }
        objections.addAll(CardRules.reaching(told, key.target(), others.elsewhere(key.target(), told.person())));
        if (!objections.isEmpty()) {
            return new Saved.Objected(objections);
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

    /// Takes over what was written elsewhere, after [#prepare]. Only the program itself can.
    public void takeOver(PupilId pupil, CardPart part) {
        work.change(Act.MAINTAIN, () -> store.add(pupil, part));
    }

    /// Makes the keys of cards; before the unit of work, since keys live in another database.
    public void prepare(List<PupilId> pupils) {
        writing.prepare(pupils);
    }
}
