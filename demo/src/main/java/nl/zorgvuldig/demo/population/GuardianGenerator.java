package nl.zorgvuldig.demo.population;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.demo.population.DemoPeople.Address;
import nl.zorgvuldig.demo.population.DemoPeople.Bond;
import nl.zorgvuldig.demo.population.DemoPeople.Guardian;
import nl.zorgvuldig.demo.population.DemoPeople.Secrecy;
import nl.zorgvuldig.demo.population.Household.Story;
import nl.zorgvuldig.demo.population.material.NameGenerator;
import nl.zorgvuldig.demo.population.material.NameGenerator.Origin;
import nl.zorgvuldig.demo.population.material.NameGenerator.Sex;
import nl.zorgvuldig.demo.population.material.NameGenerator.Surname;
import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Generates the adults of a family: who they are and where each of them lives.
final class GuardianGenerator {
    private final PopulationDraft draft;
    private final GuardianRegistrar registrar;

    GuardianGenerator(PopulationDraft draft) {
        this.draft = draft;
        registrar = new GuardianRegistrar(draft);
    }

    FamilyAdults make(Household household, SeededRandom dice) {
        return switch (household.kind()) {
            case TOGETHER, UNKNOWN -> couple(household, dice);
            case SEPARATED, SOLE_AND_OTHER -> apart(household, dice);
            case SOLE -> single(household, dice);
            case INSTITUTION -> fosterCarers(household, dice);
            case KIN_GUARDIAN -> grandparent(household, dice);
        };
    }

    private FamilyAdults couple(Household household, SeededRandom dice) {
        Origin origin = Origin.any(dice);
        Sex sex = dice.chance(97) ? Sex.FEMALE : Sex.MALE;
        Sex other = sex == Sex.FEMALE && dice.chance(97) ? Sex.MALE : sex;
        Surname own = draft.names.surname(origin, dice);
        Surname partners = draft.names.surname(partnersOrigin(origin, dice), dice);
        String given = given(origin, sex, dice);
        PersonName name = dice.chance(30) ? partners.joined(given, sex, own) : own.with(given, sex);
        Address home = draft.contacts.address(dice);
        Guardian first = registrar.guardian(household, 0, name, home, Secrecy.OPEN, dice);
        Guardian second = registrar.guardian(
                household, 1, partners.with(given(origin, other, dice), other), home, Secrecy.OPEN, dice);
        List<String> talk = new ArrayList<>(List.of("beide ouders", "beide ouders", parent(sex), parent(other)));
        return new FamilyAdults(
                List.of(first, second),
                List.of(bond(sex), bond(other)),
                origin,
                dice.chance(85) ? partners : own,
                talk);
    }

    private FamilyAdults apart(Household household, SeededRandom dice) {
        boolean named = household.story() != Story.NONE;
        Origin origin = named ? Origin.NEDERLANDS : Origin.any(dice);
        Sex sex = named || dice.chance(85) ? Sex.FEMALE : Sex.MALE;
        Sex other = sex == Sex.FEMALE ? Sex.MALE : Sex.FEMALE;
        Surname own = draft.names.surname(origin, dice);
        Surname others = draft.names.surname(origin, dice);
        PersonName first = own.with(given(origin, sex, dice), sex);
        PersonName second = others.with(given(origin, other, dice), other);
        boolean hidden = dice.chance(20);
        switch (household.story()) {
            case SEPARATED -> {
                first = new PersonName("Lisanne", "", "Visser");
                second = new PersonName("Tom", "van", "Dijk");
                others = new Surname("van", "Dijk", "Dijk");
                hidden = true;
            }
            case WITHOUT_AUTHORITY -> {
                first = new PersonName("Renske", "", "Zonneveld");
                second = new PersonName("Mark", "", "Bakker");
                own = new Surname("", "Zonneveld", "Zonneveld");
                hidden = false;
            }
            case NONE, TWINS, TWO_SCHOOLS, THICK_DOSSIER -> {}
        }
        Secrecy secrecy = hidden ? Secrecy.SECRET : Secrecy.OPEN;
        List<Guardian> both = List.of(
                registrar.guardian(household, 0, first, draft.contacts.address(dice), Secrecy.OPEN, dice),
                registrar.guardian(household, 1, second, draft.contacts.address(dice), secrecy, dice));
        return switch (household.kind()) {
            case SOLE_AND_OTHER ->
                new FamilyAdults(both, List.of(bond(sex), bond(other)), origin, own, List.of(parent(sex)));
            case TOGETHER, SEPARATED, SOLE, UNKNOWN, INSTITUTION, KIN_GUARDIAN ->
                new FamilyAdults(
                        both,
                        List.of(bond(sex), bond(other)),
                        origin,
                        others,
                        List.of(parent(sex), parent(other), "beide ouders, ieder apart"));
        };
    }

    private FamilyAdults single(Household household, SeededRandom dice) {
        Origin origin = Origin.any(dice);
        Sex sex = dice.chance(85) ? Sex.FEMALE : Sex.MALE;
        Surname surname = draft.names.surname(origin, dice);
        PersonName name = surname.with(given(origin, sex, dice), sex);
        Secrecy secrecy = dice.chance(6) ? Secrecy.SECRET : Secrecy.OPEN;
        Guardian parent = registrar.guardian(household, 0, name, draft.contacts.address(dice), secrecy, dice);
        return new FamilyAdults(List.of(parent), List.of(bond(sex)), origin, surname, List.of(parent(sex)));
    }

    private FamilyAdults fosterCarers(Household household, SeededRandom dice) {
        Origin origin = Origin.any(dice);
        Surname surname = draft.names.surname(Origin.NEDERLANDS, dice);
        Address home = draft.contacts.address(dice);
        List<Guardian> adults = new ArrayList<>();
        adults.add(registrar.institution());
        for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
            PersonName name = surname.with(given(Origin.NEDERLANDS, sex, dice), sex);
            adults.add(registrar.guardian(household, adults.size(), name, home, Secrecy.OPEN, dice));
        }
        return new FamilyAdults(
                adults,
                List.of(Bond.INSTITUTION, Bond.FOSTER_CARER, Bond.FOSTER_CARER),
                origin,
                draft.names.surname(origin, dice),
                List.of("de pleegouders", "de pleegouders en de voogd"));
    }

    private FamilyAdults grandparent(Household household, SeededRandom dice) {
        Origin origin = Origin.any(dice);
        Sex sex = dice.chance(70) ? Sex.FEMALE : Sex.MALE;
        Surname surname = draft.names.surname(origin, dice);
        PersonName name = surname.with(given(origin, sex, dice), sex);
        Guardian guardian = registrar.guardian(household, 0, name, draft.contacts.address(dice), Secrecy.OPEN, dice);
        String talk = sex == Sex.FEMALE ? "oma" : "opa";
        return new FamilyAdults(List.of(guardian), List.of(Bond.GRANDPARENT), origin, surname, List.of(talk));
    }

    private String given(Origin origin, Sex sex, SeededRandom dice) {
        return draft.names.given(origin, sex, NameGenerator.Generation.ADULT, dice);
    }

    private static Origin partnersOrigin(Origin origin, SeededRandom dice) {
        return dice.chance(85) ? origin : Origin.any(dice);
    }

    private static Bond bond(Sex sex) {
        return switch (sex) {
            case FEMALE -> Bond.MOTHER;
            case MALE -> Bond.FATHER;
        };
    }

    private static String parent(Sex sex) {
        return switch (sex) {
            case FEMALE -> "moeder";
            case MALE -> "vader";
        };
    }

    /// The adults of one family, and what follows from them for the children.
    ///
    /// @param guardians in the order in which the school knows them
    /// @param bonds relation of each to the children
    /// @param talkPartners what an entry calls the adults who are talked with
    record FamilyAdults(
            List<DemoPeople.Guardian> guardians,
            List<DemoPeople.Bond> bonds,
            NameGenerator.Origin childOrigin,
            NameGenerator.Surname childSurname,
            List<String> talkPartners) {}
}
