package nl.zorgvuldig.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;

/// Groups the columns that modules describe into activities a person understands: per module and
/// purpose. Every column that is described is in exactly one.
final class Activities {
    private Activities() {}

    static List<Activity> of(Collection<? extends HoldsPersonalData> holders) {
        Map<String, List<Holding>> all = holders.stream()
                .flatMap(one -> one.describe().stream())
                .collect(Collectors.groupingBy(
                        one -> module(one) + " " + one.purpose(), TreeMap::new, Collectors.toList()));
        return all.values().stream().map(Activities::of).toList();
    }

    private static Activity of(List<Holding> holdings) {
        Holding first = holdings.getFirst();
        return new Activity(
                first.purpose(),
                module(first),
                each(holdings, Holding::subject),
                each(holdings, Holding::kind),
                each(holdings, Holding::basis),
                each(holdings, Holding::retention),
                holdings.size());
    }

    /// The log lies below the contract; another signs for it.
    private static String module(Holding one) {
        return one.table().substring(0, one.table().indexOf('.'));
    }

    private static <T extends Comparable<T>> Set<T> each(List<Holding> holdings, Function<Holding, T> part) {
        return holdings.stream().map(part).collect(Collectors.toCollection(TreeSet::new));
    }
}
