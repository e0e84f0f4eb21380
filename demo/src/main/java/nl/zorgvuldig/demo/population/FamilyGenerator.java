package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.demo.population.DemoPeople.FamilyKind;
import nl.zorgvuldig.demo.population.DemoPupils.Pupil;
import nl.zorgvuldig.demo.population.GuardianGenerator.FamilyAdults;
import nl.zorgvuldig.demo.population.Household.Story;
import nl.zorgvuldig.demo.population.material.NameGenerator;
import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Generates the families: the adults first, then their children with their school careers.
final class FamilyGenerator {
    private static final int OLDEST = 8;

    private final PopulationDraft draft;
    private final GuardianGenerator guardians;
    private final AuthorityGenerator authorising;
    private final CareerGenerator careers;
    private final Set<String> namesTaken = new HashSet<>();

    FamilyGenerator(PopulationDraft draft) {
        this.draft = draft;
        guardians = new GuardianGenerator(draft);
        authorising = new AuthorityGenerator(draft);
        careers = new CareerGenerator(draft);
    }

    void make() {
        List<PupilSlot> slots = PupilSlot.all(draft.today);
        for (Household household : Household.all(slots)) {
            SeededRandom dice = SeededRandom.of("household/" + household.number());
            FamilyAdults adults = guardians.make(household, dice);
            signIn(household, adults.guardians());
            List<PopulationDraft.Child> children = new ArrayList<>();
            for (PupilSlot slot : household.slots()) {
                Optional<LocalDate> born = household.story() == Story.TWINS && !children.isEmpty()
                        ? Optional.of(children.getFirst().pupil().born())
                        : Optional.empty();
                PopulationDraft.Child child = child(household, slot, adults, born, dice);
                authorising.make(household, adults, child.pupil());
                children.add(child);
                mark(household, child);
            }
            draft.children.addAll(children);
            draft.families.add(new DemoPeople.Family(
                    household.kind(),
                    adults.guardians().stream().map(DemoPeople.Guardian::id).toList(),
                    children.stream().map(child -> child.pupil().id()).toList()));
        }
        draft.children.sort(Comparator.comparingInt(child -> child.slot().number()));
        sixteen();
    }

    /// Generates one pupil older than all others, who decides alone about consent.
    private void sixteen() {
        for (int i = 0; i < draft.children.size(); i++) {
            PopulationDraft.Child child = draft.children.get(i);
            if (child.slot().school() == 0
                    && child.slot().career() == PupilCareer.ORDINARY
                    && child.slot().yearIn(draft.year, draft.year) == OLDEST
                    && alone(child.pupil().id())) {
                Pupil pupil = new Pupil(
                        child.pupil().id(),
                        child.pupil().key(),
                        child.pupil().name(),
                        draft.today.minusYears(16).minusDays(40));
                draft.children.set(
                        i,
                        new PopulationDraft.Child(
                                pupil,
                                child.slot(),
                                child.sex(),
                                child.talkPartners(),
                                child.enrolments(),
                                child.placements()));
                draft.landmarks.put(LandmarkPupil.SIXTEEN, pupil.id());
                draft.handles.put("leerling", new PersonId(pupil.id().value()));
                return;
            }
        }
    }

    /// Whether the pupil is the only child of two parents with an e-mail address.
    private boolean alone(PupilId pupil) {
        return draft.families.stream()
                .filter(family -> family.kind() == FamilyKind.TOGETHER)
                .filter(family -> family.children().equals(List.of(pupil)))
                .anyMatch(family -> draft.guardians.stream()
                                .filter(who -> family.guardians().contains(who.id()))
                                .filter(who -> who.email().isPresent())
                                .count()
                        == 2);
    }

    private PopulationDraft.Child child(
            Household household, PupilSlot slot, FamilyAdults adults, Optional<LocalDate> born, SeededRandom dice) {
        NameGenerator.Sex sex = dice.chance(50) ? NameGenerator.Sex.FEMALE : NameGenerator.Sex.MALE;
        Pupil pupil = new Pupil(
                new PupilId(SeededRandom.id("pupil/" + slot.number())),
                "L" + (20_001 + slot.number()),
                name(household.story(), adults, sex, dice),
                born.orElseGet(() -> careers.birthday(slot, dice)));
        List<DemoPupils.Enrolment> enrolments = careers.enrolments(pupil, slot, dice);
        return new PopulationDraft.Child(
                pupil, slot, sex, adults.talkPartners(), enrolments, careers.placements(pupil, slot, enrolments));
    }

    private PersonName name(Story story, FamilyAdults adults, NameGenerator.Sex sex, SeededRandom dice) {
        if (story == Story.THICK_DOSSIER) {
            return new PersonName(sex == NameGenerator.Sex.FEMALE ? "Jikke" : "Jelmer", "van der", "Meer");
        }
        if (story == Story.SEPARATED) {
            return adults.childSurname().with(sex == NameGenerator.Sex.FEMALE ? "Saar" : "Sem", sex);
        }
        while (true) {
            String given = draft.names.given(adults.childOrigin(), sex, NameGenerator.Generation.CHILD, dice);
            PersonName name = adults.childSurname().with(given, sex);
            if (namesTaken.add(name.full())) {
                return name;
            }
        }
    }

    private void signIn(Household household, List<DemoPeople.Guardian> adults) {
        switch (household.story()) {
            case SEPARATED -> {
                draft.handles.put("ouder", adults.getFirst().id());
                draft.handles.put("ouder2", adults.getLast().id());
            }
            case WITHOUT_AUTHORITY ->
                draft.handles.put("ouder-zonder-gezag", adults.getLast().id());
            case NONE, TWINS, TWO_SCHOOLS, THICK_DOSSIER -> {}
        }
    }

    private void mark(Household household, PopulationDraft.Child child) {
        switch (household.story()) {
            case TWO_SCHOOLS -> landmark(LandmarkPupil.SIBLING_ELSEWHERE, child);
            case SEPARATED -> landmark(LandmarkPupil.OF_SEPARATED_PARENTS, child);
            case WITHOUT_AUTHORITY -> landmark(LandmarkPupil.OF_PARENT_WITHOUT_AUTHORITY, child);
            case THICK_DOSSIER -> landmark(LandmarkPupil.THICK_DOSSIER, child);
            case NONE, TWINS -> {}
        }
        switch (child.slot().career()) {
            case CHANGED_SCHOOL -> landmark(LandmarkPupil.CHANGED_SCHOOL, child);
            case RETURNED -> landmark(LandmarkPupil.RETURNED, child);
            case LEAVING_SOON -> landmark(LandmarkPupil.LEAVING_SOON, child);
            case LEFT_YESTERDAY -> landmark(LandmarkPupil.LEFT_YESTERDAY, child);
            case LEFT_23_MONTHS_AGO -> landmark(LandmarkPupil.LEFT_23_MONTHS_AGO, child);
            case LEFT_TWO_YEARS_AGO -> landmark(LandmarkPupil.LEFT_TWO_YEARS_AGO, child);
            case LEFT_TWO_YEARS_AND_A_DAY_AGO -> landmark(LandmarkPupil.LEFT_TWO_YEARS_AND_A_DAY_AGO, child);
            case ORDINARY -> {
                if (household.kind() == FamilyKind.INSTITUTION) {
                    landmark(LandmarkPupil.UNDER_INSTITUTION, child);
                }
                if (household.kind() == FamilyKind.UNKNOWN) {
                    landmark(LandmarkPupil.UNKNOWN_AUTHORITY, child);
                }
            }
            case MOVED_IN, REPEATED, CHANGED_GROUP, LEFT_LAST_WEEK, LEFT_AFTER_YEAR_8, LEFT_AFTER_YEAR_8_BEFORE -> {}
        }
    }

    private void landmark(LandmarkPupil landmark, PopulationDraft.Child child) {
        draft.landmarks.putIfAbsent(landmark, child.pupil().id());
    }
}
