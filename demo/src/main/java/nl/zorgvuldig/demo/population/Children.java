package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.demo.population.Household.Story;
import nl.zorgvuldig.demo.population.People.FamilyKind;
import nl.zorgvuldig.demo.population.Pupils.Pupil;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;

/// Makes the families: adults first, then their children, with the school careers of those.
final class Children {
    private static final int OLDEST = 8;

    private final Draft draft;
    private final Guardians guardians;
    private final Authorising authorising;
    private final Careers careers;
    private final Set<String> namesTaken = new HashSet<>();

    Children(Draft draft) {
        this.draft = draft;
        guardians = new Guardians(draft);
        authorising = new Authorising(draft);
        careers = new Careers(draft);
    }

    void make() {
        List<Slot> slots = Slot.all(draft.today);
        for (Household household : Household.all(slots)) {
            Dice dice = Dice.of("household/" + household.number());
            Adults adults = guardians.make(household, dice);
            signIn(household, adults.guardians());
            List<Draft.Child> children = new ArrayList<>();
            for (Slot slot : household.slots()) {
                Optional<LocalDate> born = household.story() == Story.TWINS && !children.isEmpty()
                        ? Optional.of(children.getFirst().pupil().born())
                        : Optional.empty();
                Draft.Child child = child(household, slot, adults, born, dice);
                authorising.make(household, adults, child.pupil());
                children.add(child);
                mark(household, child);
            }
            draft.children.addAll(children);
            draft.families.add(new People.Family(
                    household.kind(),
                    adults.guardians().stream().map(People.Guardian::id).toList(),
                    children.stream().map(child -> child.pupil().id()).toList()));
        }
        draft.children.sort(Comparator.comparingInt(child -> child.slot().number()));
        sixteen();
    }

    /// One pupil is older than everybody else, and decides alone about consent.
    private void sixteen() {
        for (int i = 0; i < draft.children.size(); i++) {
            Draft.Child child = draft.children.get(i);
            if (child.slot().school() == 0
                    && child.slot().career() == Career.ORDINARY
                    && child.slot().yearIn(draft.year, draft.year) == OLDEST
                    && alone(child.pupil().id())) {
                Pupil pupil = new Pupil(
                        child.pupil().id(),
                        child.pupil().key(),
                        child.pupil().name(),
                        draft.today.minusYears(16).minusDays(40));
                draft.children.set(
                        i,
                        new Draft.Child(
                                pupil,
                                child.slot(),
                                child.sex(),
                                child.talkPartners(),
                                child.enrolments(),
                                child.placements()));
                draft.landmarks.put(Landmark.SIXTEEN, pupil.id());
                draft.handles.put("leerling", new PersonId(pupil.id().value()));
                return;
            }
        }
    }

    /// The only child of two parents who can be reached by e-mail.
    private boolean alone(PupilId pupil) {
        return draft.families.stream()
                .filter(one -> one.kind() == FamilyKind.TOGETHER)
                .filter(one -> one.children().equals(List.of(pupil)))
                .anyMatch(one -> draft.guardians.stream()
                                .filter(who -> one.guardians().contains(who.id()))
                                .filter(who -> who.email().isPresent())
                                .count()
                        == 2);
    }

    private Draft.Child child(Household household, Slot slot, Adults adults, Optional<LocalDate> born, Dice dice) {
        Names.Sex sex = dice.chance(50) ? Names.Sex.FEMALE : Names.Sex.MALE;
        Pupil pupil = new Pupil(
                new PupilId(Dice.id("pupil/" + slot.number())),
                "L" + (20_001 + slot.number()),
                name(household.story(), adults, sex, dice),
                born.orElseGet(() -> careers.birthday(slot, dice)));
        List<Pupils.Enrolment> enrolments = careers.enrolments(pupil, slot, dice);
        return new Draft.Child(
                pupil, slot, sex, adults.talkPartners(), enrolments, careers.placements(pupil, slot, enrolments));
    }

    private PersonName name(Story story, Adults adults, Names.Sex sex, Dice dice) {
        if (story == Story.THICK_DOSSIER) {
            return new PersonName(sex == Names.Sex.FEMALE ? "Jikke" : "Jelmer", "van der", "Meer");
        }
        if (story == Story.SEPARATED) {
            return adults.childSurname().with(sex == Names.Sex.FEMALE ? "Saar" : "Sem", sex);
        }
        while (true) {
            String given = draft.names.given(adults.childOrigin(), sex, Names.Generation.CHILD, dice);
            PersonName name = adults.childSurname().with(given, sex);
            if (namesTaken.add(name.full())) {
                return name;
            }
        }
    }

    private void signIn(Household household, List<People.Guardian> adults) {
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

    private void mark(Household household, Draft.Child child) {
        switch (household.story()) {
            case TWO_SCHOOLS -> landmark(Landmark.SIBLING_ELSEWHERE, child);
            case SEPARATED -> landmark(Landmark.OF_SEPARATED_PARENTS, child);
            case WITHOUT_AUTHORITY -> landmark(Landmark.OF_PARENT_WITHOUT_AUTHORITY, child);
            case THICK_DOSSIER -> landmark(Landmark.THICK_DOSSIER, child);
            case NONE, TWINS -> {}
        }
        switch (child.slot().career()) {
            case CHANGED_SCHOOL -> landmark(Landmark.CHANGED_SCHOOL, child);
            case RETURNED -> landmark(Landmark.RETURNED, child);
            case LEAVING_SOON -> landmark(Landmark.LEAVING_SOON, child);
            case LEFT_YESTERDAY -> landmark(Landmark.LEFT_YESTERDAY, child);
            case LEFT_23_MONTHS_AGO -> landmark(Landmark.LEFT_23_MONTHS_AGO, child);
            case LEFT_TWO_YEARS_AGO -> landmark(Landmark.LEFT_TWO_YEARS_AGO, child);
            case LEFT_TWO_YEARS_AND_A_DAY_AGO -> landmark(Landmark.LEFT_TWO_YEARS_AND_A_DAY_AGO, child);
            case ORDINARY -> {
                if (household.kind() == FamilyKind.INSTITUTION) {
                    landmark(Landmark.UNDER_INSTITUTION, child);
                }
                if (household.kind() == FamilyKind.UNKNOWN) {
                    landmark(Landmark.UNKNOWN_AUTHORITY, child);
                }
            }
            case MOVED_IN, REPEATED, CHANGED_GROUP, LEFT_LAST_WEEK, LEFT_AFTER_YEAR_8, LEFT_AFTER_YEAR_8_BEFORE -> {}
        }
    }

    private void landmark(Landmark landmark, Draft.Child child) {
        draft.landmarks.putIfAbsent(landmark, child.pupil().id());
    }
}
