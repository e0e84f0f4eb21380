package nl.zorgvuldig.demo.population;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/// The places that no family has taken yet, in an order from the seed.
final class Pool {
    private final List<Slot> free;
    private final int newest;

    Pool(List<Slot> slots) {
        List<Slot> shuffled = new ArrayList<>(slots);
        Dice.of("pool").shuffle(shuffled);
        free = new ArrayList<>(shuffled);
        newest = slots.stream().mapToInt(Slot::cohort).max().orElseThrow() + 1;
    }

    int yearToday(Slot slot) {
        return newest - slot.cohort();
    }

    /// The first free place with an ordinary career that will do.
    Slot take(Predicate<Slot> will) {
        return takeAny(slot -> slot.career() == Career.ORDINARY && will.test(slot));
    }

    /// Children of one family in one school, at least two school years apart.
    List<Slot> siblings(int count) {
        List<Slot> taken = new ArrayList<>();
        taken.add(takeAny(slot -> true));
        while (taken.size() < count) {
            taken.add(takeAny(slot -> slot.school() == taken.getFirst().school() && apart(slot, taken)));
        }
        return taken;
    }

    List<Slot> inTwoSchools() {
        Slot first = take(slot -> true);
        Slot second = take(slot -> slot.school() != first.school() && apart(slot, List.of(first)));
        return List.of(first, second);
    }

    List<Slot> twins() {
        Slot first = take(slot -> yearToday(slot) >= 3);
        Slot second = take(slot -> slot.school() == first.school() && slot.cohort() == first.cohort());
        return List.of(first, second);
    }

    private static boolean apart(Slot slot, List<Slot> others) {
        return others.stream().allMatch(other -> Math.abs(other.ageCohort() - slot.ageCohort()) >= 2);
    }

    private Slot takeAny(Predicate<Slot> will) {
        for (Iterator<Slot> slots = free.iterator(); slots.hasNext(); ) {
            Slot slot = slots.next();
            if (will.test(slot)) {
                slots.remove();
                return slot;
            }
        }
        throw new IllegalStateException("no place left that will do");
    }
}
