package nl.zorgvuldig.demo.population;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.demo.population.Household.Story;
import nl.zorgvuldig.demo.population.Names.Origin;
import nl.zorgvuldig.demo.population.Names.Sex;
import nl.zorgvuldig.demo.population.Names.Surname;
import nl.zorgvuldig.demo.population.People.Address;
import nl.zorgvuldig.demo.population.People.Bond;
import nl.zorgvuldig.demo.population.People.Guardian;
import nl.zorgvuldig.demo.population.People.Secrecy;
import nl.zorgvuldig.kernel.PersonName;

/// Makes the adults of a family: who they are and where each of them lives.
final class Guardians {
    private final Draft draft;
    private final Registrar registrar;

    Guardians(Draft draft) {
        this.draft = draft;
        registrar = new Registrar(draft);
    }

    Adults make(Household household, Dice dice) {
        return switch (household.kind()) {
            case TOGETHER, UNKNOWN -> couple(household, dice);
            case SEPARATED, SOLE_AND_OTHER -> apart(household, dice);
            case SOLE -> single(household, dice);
            case INSTITUTION -> fosterCarers(household, dice);
            case KIN_GUARDIAN -> grandparent(household, dice);
        };
    }

    private Adults couple(Household household, Dice dice) {
        Origin origin = Origin.any(dice);
        Sex one = dice.chance(97) ? Sex.FEMALE : Sex.MALE;
        Sex other = one == Sex.FEMALE && dice.chance(97) ? Sex.MALE : one;
        Surname own = draft.names.surname(origin, dice);
        Surname partners = draft.names.surname(partnersOrigin(origin, dice), dice);
        String given = given(origin, one, dice);
        PersonName name = dice.chance(30) ? partners.joined(given, one, own) : own.with(given, one);
        Address home = draft.contacts.address(dice);
        Guardian first = registrar.guardian(household, 0, name, home, Secrecy.OPEN, dice);
        Guardian second = registrar.guardian(
                household, 1, partners.with(given(origin, other, dice), other), home, Secrecy.OPEN, dice);
        List<String> talk = new ArrayList<>(List.of("beide ouders", "beide ouders", parent(one), parent(other)));
        return new Adults(
                List.of(first, second),
                List.of(bond(one), bond(other)),
                origin,
                dice.chance(85) ? partners : own,
                talk);
    }

    private Adults apart(Household household, Dice dice) {
        boolean named = household.story() != Story.NONE;
        Origin origin = named ? Origin.NEDERLANDS : Origin.any(dice);
        Sex one = named || dice.chance(85) ? Sex.FEMALE : Sex.MALE;
        Sex other = one == Sex.FEMALE ? Sex.MALE : Sex.FEMALE;
        Surname own = draft.names.surname(origin, dice);
        Surname others = draft.names.surname(origin, dice);
        PersonName first = own.with(given(origin, one, dice), one);
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
            case SOLE_AND_OTHER -> new Adults(both, List.of(bond(one), bond(other)), origin, own, List.of(parent(one)));
            case TOGETHER, SEPARATED, SOLE, UNKNOWN, INSTITUTION, KIN_GUARDIAN ->
                new Adults(
                        both,
                        List.of(bond(one), bond(other)),
                        origin,
                        others,
                        List.of(parent(one), parent(other), "beide ouders, ieder apart"));
        };
    }

    private Adults single(Household household, Dice dice) {
        Origin origin = Origin.any(dice);
        Sex sex = dice.chance(85) ? Sex.FEMALE : Sex.MALE;
        Surname surname = draft.names.surname(origin, dice);
        PersonName name = surname.with(given(origin, sex, dice), sex);
        Secrecy secrecy = dice.chance(6) ? Secrecy.SECRET : Secrecy.OPEN;
        Guardian parent = registrar.guardian(household, 0, name, draft.contacts.address(dice), secrecy, dice);
        return new Adults(List.of(parent), List.of(bond(sex)), origin, surname, List.of(parent(sex)));
    }

    private Adults fosterCarers(Household household, Dice dice) {
        Origin origin = Origin.any(dice);
        Surname surname = draft.names.surname(Origin.NEDERLANDS, dice);
        Address home = draft.contacts.address(dice);
        List<Guardian> adults = new ArrayList<>();
        adults.add(registrar.institution());
        for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
            PersonName name = surname.with(given(Origin.NEDERLANDS, sex, dice), sex);
            adults.add(registrar.guardian(household, adults.size(), name, home, Secrecy.OPEN, dice));
        }
        return new Adults(
                adults,
                List.of(Bond.INSTITUTION, Bond.FOSTER_CARER, Bond.FOSTER_CARER),
                origin,
                draft.names.surname(origin, dice),
                List.of("de pleegouders", "de pleegouders en de voogd"));
    }

    private Adults grandparent(Household household, Dice dice) {
        Origin origin = Origin.any(dice);
        Sex sex = dice.chance(70) ? Sex.FEMALE : Sex.MALE;
        Surname surname = draft.names.surname(origin, dice);
        PersonName name = surname.with(given(origin, sex, dice), sex);
        Guardian guardian = registrar.guardian(household, 0, name, draft.contacts.address(dice), Secrecy.OPEN, dice);
        String talk = sex == Sex.FEMALE ? "oma" : "opa";
        return new Adults(List.of(guardian), List.of(Bond.GRANDPARENT), origin, surname, List.of(talk));
    }

    private String given(Origin origin, Sex sex, Dice dice) {
        return draft.names.given(origin, sex, Names.Generation.ADULT, dice);
    }

    private static Origin partnersOrigin(Origin origin, Dice dice) {
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
}
