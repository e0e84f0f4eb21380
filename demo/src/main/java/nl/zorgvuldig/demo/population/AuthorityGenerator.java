package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import nl.zorgvuldig.demo.population.DemoPeople.Authority;
import nl.zorgvuldig.demo.population.DemoPeople.Bond;
import nl.zorgvuldig.demo.population.DemoPeople.Evidence;
import nl.zorgvuldig.demo.population.DemoPeople.Guardian;
import nl.zorgvuldig.demo.population.DemoPeople.Power;
import nl.zorgvuldig.demo.population.DemoPupils.Pupil;
import nl.zorgvuldig.demo.population.GuardianGenerator.FamilyAdults;
import nl.zorgvuldig.demo.population.Household.Story;
import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.Period;

/// Generates what each adult of a family may decide about a child, since when, and the evidence
/// for it.
final class AuthorityGenerator {
    private final PopulationDraft draft;

    AuthorityGenerator(PopulationDraft draft) {
        this.draft = draft;
    }

    void make(Household household, FamilyAdults adults, Pupil pupil) {
        for (int i = 0; i < adults.guardians().size(); i++) {
            Guardian guardian = adults.guardians().get(i);
            Bond bond = adults.bonds().get(i);
            boolean first = i == 0;
            switch (household.kind()) {
                case TOGETHER -> since(pupil, 0, guardian, bond, Power.JOINT, Evidence.REGISTER_EXTRACT);
                case SEPARATED -> since(pupil, 0, guardian, bond, Power.JOINT, Evidence.COURT_ORDER);
                case SOLE -> since(pupil, 0, guardian, bond, Power.SOLE, Evidence.REGISTER_EXTRACT);
                case SOLE_AND_OTHER -> one(household, pupil, guardian, bond, first ? Power.SOLE : Power.NONE);
                case UNKNOWN -> since(pupil, 0, guardian, bond, Power.UNKNOWN, Evidence.NOT_SEEN);
                case INSTITUTION -> {
                    if (first) {
                        since(pupil, 3, guardian, bond, Power.GUARDIANSHIP, Evidence.COURT_ORDER);
                    } else {
                        since(pupil, 3, guardian, bond, Power.NONE, Evidence.OWN_STATEMENT);
                    }
                }
                case KIN_GUARDIAN -> since(pupil, 2, guardian, bond, Power.GUARDIANSHIP, Evidence.COURT_ORDER);
            }
        }
    }

    /// In every other family where one parent has authority, a court ended joint authority
    /// recently.
    private void one(Household household, Pupil pupil, Guardian guardian, Bond bond, Power power) {
        if (household.number() % 2 == 0 && household.story() == Story.NONE) {
            SeededRandom dice = SeededRandom.of("court/" + household.number());
            LocalDate court = draft.today.minusMonths(dice.between(7, 20));
            Period joint = new Period(pupil.born(), court.minusDays(1));
            add(pupil, guardian, bond, Power.JOINT, Evidence.REGISTER_EXTRACT, joint);
            add(pupil, guardian, bond, power, Evidence.COURT_ORDER, Period.since(court));
        } else {
            since(pupil, 0, guardian, bond, power, Evidence.REGISTER_EXTRACT);
        }
    }

    private void since(Pupil pupil, int age, Guardian guardian, Bond bond, Power power, Evidence evidence) {
        add(pupil, guardian, bond, power, evidence, Period.since(pupil.born().plusYears(age)));
    }

    private void add(Pupil pupil, Guardian guardian, Bond bond, Power power, Evidence evidence, Period period) {
        String name = "authority/" + pupil.key() + "/" + guardian.id() + "/" + power;
        draft.authorities.add(
                new Authority(SeededRandom.id(name), pupil.id(), guardian.id(), bond, power, evidence, period));
    }
}
