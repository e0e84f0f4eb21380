package nl.zorgvuldig.demo.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.demo.population.DemoPeople.FamilyKind;
import nl.zorgvuldig.demo.population.material.SeededRandom;

/// A family before its people are generated: its kind, and the slots of its children.
record Household(int number, FamilyKind kind, List<PupilSlot> slots, Story story) {

    /// Families that take part in a story.
    enum Story {
        NONE,
        TWINS,
        TWO_SCHOOLS,
        SEPARATED,
        WITHOUT_AUTHORITY,
        THICK_DOSSIER
    }

    /// Number of families of each kind. Together with one guardian institution that makes 900
    /// guardians.
    static final Map<FamilyKind, Integer> KINDS = new EnumMap<>(Map.of(
            FamilyKind.TOGETHER, 332,
            FamilyKind.SEPARATED, 64,
            FamilyKind.SOLE, 48,
            FamilyKind.SOLE_AND_OTHER, 16,
            FamilyKind.UNKNOWN, 9,
            FamilyKind.INSTITUTION, 3,
            FamilyKind.KIN_GUARDIAN, 3));

    private static final int TRIPLES = 10;
    private static final int TWO_SCHOOLS = 6;
    private static final int TWINS = 4;
    private static final int DOUBLES = 90;

    static List<Household> all(List<PupilSlot> slots) {
        PupilSlotPool pool = new PupilSlotPool(slots);
        SeededRandom dice = SeededRandom.of("households");
        List<FamilyKind> kinds = new ArrayList<>();
        KINDS.forEach((kind, count) -> kinds.addAll(Collections.nCopies(count, kind)));
        dice.shuffle(kinds);
        List<Household> all = new ArrayList<>();
        named(all, kinds, pool, FamilyKind.SEPARATED, Story.SEPARATED);
        named(all, kinds, pool, FamilyKind.SOLE_AND_OTHER, Story.WITHOUT_AUTHORITY);
        named(all, kinds, pool, FamilyKind.TOGETHER, Story.THICK_DOSSIER);
        for (int i = 0; i < TWO_SCHOOLS; i++) {
            add(all, kinds.removeLast(), pool.inTwoSchools(), Story.TWO_SCHOOLS);
        }
        for (int i = 0; i < TWINS; i++) {
            add(all, kinds.removeLast(), pool.twins(), Story.TWINS);
        }
        for (int i = 0; i < TRIPLES; i++) {
            add(all, kinds.removeLast(), pool.siblings(3), Story.NONE);
        }
        for (int i = TWO_SCHOOLS + TWINS; i < DOUBLES; i++) {
            add(all, kinds.removeLast(), pool.siblings(2), Story.NONE);
        }
        while (!kinds.isEmpty()) {
            add(all, kinds.removeLast(), pool.siblings(1), Story.NONE);
        }
        return all;
    }

    /// Adds the families of stories, which play in group 5 of the first school.
    private static void named(
            List<Household> all, List<FamilyKind> kinds, PupilSlotPool pool, FamilyKind kind, Story story) {
        kinds.remove(kind);
        add(all, kind, List.of(pool.take(slot -> slot.school() == 0 && pool.yearToday(slot) == 5)), story);
    }

    private static void add(List<Household> all, FamilyKind kind, List<PupilSlot> slots, Story story) {
        all.add(new Household(all.size(), kind, slots, story));
    }
}
