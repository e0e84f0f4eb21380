package nl.zorgvuldig.demo.population;

import java.util.List;
import java.util.Set;

/// How a school of the board divides its years into groups; the same in every school year.
///
/// @param sizes how many pupils there are today in year 1, 2, … 8
/// @param shared indexes in `bases` of the groups that two part-time teachers share
record SchoolGroupPlan(
        String brin, String name, String town, List<Base> bases, List<Integer> sizes, Set<Integer> shared) {
    /// @param section which half of each year, where a year is divided over two groups
    record Base(String label, List<Integer> years, Set<Integer> section) {
        static Base whole(int year) {
            return new Base("Groep " + year, List.of(year), Set.of(0, 1));
        }

        static Base half(int lower, int section) {
            String label = "Groep " + lower + "/" + (lower + 1) + " " + (section == 0 ? "A" : "B");
            return new Base(label, List.of(lower, lower + 1), Set.of(section));
        }
    }

    /// The first is the school of `leerkracht`: her group 5 is the fifth base.
    static final List<SchoolGroupPlan> SCHOOLS = List.of(
            new SchoolGroupPlan(
                    "99AA",
                    "De Otterdam",
                    "Wilgendam",
                    List.of(
                            Base.half(1, 0),
                            Base.half(1, 1),
                            Base.whole(3),
                            Base.whole(4),
                            Base.whole(5),
                            Base.whole(6),
                            Base.whole(7),
                            Base.whole(8)),
                    List.of(22, 23, 21, 22, 27, 23, 22, 20),
                    Set.of(1, 3, 6)),
            new SchoolGroupPlan(
                    "99AB",
                    "De Zilverwilg",
                    "Rietmonde",
                    List.of(
                            Base.whole(1),
                            Base.whole(2),
                            Base.whole(3),
                            Base.whole(4),
                            Base.whole(5),
                            Base.whole(6),
                            Base.whole(7),
                            Base.whole(8)),
                    List.of(20, 22, 23, 24, 22, 23, 24, 22),
                    Set.of(0, 3, 6)),
            new SchoolGroupPlan(
                    "99AC",
                    "Het Griendkwartier",
                    "Oudgriend",
                    List.of(
                            Base.half(1, 0),
                            Base.half(1, 1),
                            Base.half(3, 0),
                            Base.half(3, 1),
                            Base.half(5, 0),
                            Base.half(5, 1),
                            Base.half(7, 0),
                            Base.half(7, 1)),
                    List.of(22, 23, 22, 23, 23, 22, 23, 22),
                    Set.of(1, 4, 7)));

    Base baseOf(int year, int section) {
        for (Base base : bases) {
            if (base.years().contains(year) && base.section().contains(section)) {
                return base;
            }
        }
        throw new IllegalArgumentException("no group for year " + year);
    }
}
