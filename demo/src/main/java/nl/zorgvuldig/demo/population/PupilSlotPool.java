package nl.zorgvuldig.demo.population;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import nl.zorgvuldig.demo.population.material.SeededRandom;

/// The slots that no family has taken yet, in an order from the seed.
final class PupilSlotPool {
    private final List<PupilSlot> free;
    private final int newest;

    PupilSlotPool(List<PupilSlot> slots) {
        List<PupilSlot> shuffled = new ArrayList<>(slots);
        SeededRandom.of("pool").shuffle(shuffled);
        free = new ArrayList<>(shuffled);
        newest = slots.stream().mapToInt(PupilSlot::cohort).max().orElseThrow() + 1;
    }

    int yearToday(PupilSlot slot) {
        return newest - slot.cohort();
    }

    /// The first free slot with an ordinary career that satisfies the predicate.
    PupilSlot take(Predicate<PupilSlot> will) {
        return takeAny(slot -> slot.career() == PupilCareer.ORDINARY && will.test(slot));
    }

    /// Slots for children of one family in one school, at least two school years apart.
    List<PupilSlot> siblings(int count) {
        List<PupilSlot> taken = new ArrayList<>();
        taken.add(takeAny(slot -> true));
        while (taken.size() < count) {
            taken.add(takeAny(slot -> slot.school() == taken.getFirst().school() && apart(slot, taken)));
        }
        return taken;
    }

    List<PupilSlot> inTwoSchools() {
        PupilSlot first = take(slot -> true);
        PupilSlot second = take(slot -> slot.school() != first.school() && apart(slot, List.of(first)));
        return List.of(first, second);
    }

    List<PupilSlot> twins() {
        PupilSlot first = take(slot -> yearToday(slot) >= 3);
        PupilSlot second = take(slot -> slot.school() == first.school() && slot.cohort() == first.cohort());
        return List.of(first, second);
    }

    private static boolean apart(PupilSlot slot, List<PupilSlot> others) {
        return others.stream().allMatch(other -> Math.abs(other.ageCohort() - slot.ageCohort()) >= 2);
    }

    private PupilSlot takeAny(Predicate<PupilSlot> will) {
        for (Iterator<PupilSlot> slots = free.iterator(); slots.hasNext(); ) {
            PupilSlot slot = slots.next();
            if (will.test(slot)) {
                slots.remove();
                return slot;
            }
        }
        throw new IllegalStateException("no place left that will do");
    }
}
