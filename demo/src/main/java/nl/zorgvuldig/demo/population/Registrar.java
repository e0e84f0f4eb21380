package nl.zorgvuldig.demo.population;

import java.util.Optional;
import nl.zorgvuldig.demo.population.Household.Story;
import nl.zorgvuldig.demo.population.People.Address;
import nl.zorgvuldig.demo.population.People.Guardian;
import nl.zorgvuldig.demo.population.People.Secrecy;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;

/// Writes a guardian into the school's administration: key, mail, telephone.
final class Registrar {
    private static final String INSTITUTION = "Stichting Voogdij Wilgenland";

    private final Draft draft;
    private Optional<Guardian> institution = Optional.empty();

    Registrar(Draft draft) {
        this.draft = draft;
    }

    /// One institution is guardian in several families.
    Guardian institution() {
        Guardian guardian = institution.orElseGet(() -> {
            Dice dice = Dice.of("institution");
            PersonName contact = new PersonName("Gerda", "van 't", "Wout");
            return keep(new Guardian(
                    new PersonId(Dice.id("guardian/institution")),
                    nextKey(),
                    contact,
                    Optional.of(INSTITUTION),
                    Optional.of(draft.contacts.work(contact, "voogdijwilgenland.example")),
                    draft.contacts.phone(dice),
                    draft.contacts.address(dice),
                    Secrecy.OPEN));
        });
        institution = Optional.of(guardian);
        return guardian;
    }

    Guardian guardian(Household household, int number, PersonName name, Address home, Secrecy secrecy, Dice dice) {
        boolean onPaper = household.story() == Story.NONE && dice.chance(4);
        return keep(new Guardian(
                new PersonId(Dice.id("guardian/" + household.number() + "/" + number)),
                nextKey(),
                name,
                Optional.empty(),
                onPaper ? Optional.empty() : Optional.of(draft.contacts.home(name, dice)),
                draft.contacts.phone(dice),
                home,
                secrecy));
    }

    private String nextKey() {
        return "O" + (30_001 + draft.guardians.size());
    }

    private Guardian keep(Guardian guardian) {
        draft.guardians.add(guardian);
        return guardian;
    }
}
