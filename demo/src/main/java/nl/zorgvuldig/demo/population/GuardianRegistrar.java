package nl.zorgvuldig.demo.population;

import java.util.Optional;
import nl.zorgvuldig.demo.population.DemoPeople.Address;
import nl.zorgvuldig.demo.population.DemoPeople.Guardian;
import nl.zorgvuldig.demo.population.DemoPeople.Secrecy;
import nl.zorgvuldig.demo.population.Household.Story;
import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Generates a guardian's data in the school's administration: key, mail, telephone.
final class GuardianRegistrar {
    private static final String INSTITUTION = "Stichting Voogdij Wilgenland";

    private final PopulationDraft draft;
    private Optional<Guardian> institution = Optional.empty();

    GuardianRegistrar(PopulationDraft draft) {
        this.draft = draft;
    }

    /// The one institution, which is guardian in several families.
    Guardian institution() {
        Guardian guardian = institution.orElseGet(() -> {
            SeededRandom dice = SeededRandom.of("institution");
            PersonName contact = new PersonName("Gerda", "van 't", "Wout");
            return keep(new Guardian(
                    new PersonId(SeededRandom.id("guardian/institution")),
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

    Guardian guardian(
            Household household, int number, PersonName name, Address home, Secrecy secrecy, SeededRandom dice) {
        boolean onPaper = household.story() == Story.NONE && dice.chance(4);
        return keep(new Guardian(
                new PersonId(SeededRandom.id("guardian/" + household.number() + "/" + number)),
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
