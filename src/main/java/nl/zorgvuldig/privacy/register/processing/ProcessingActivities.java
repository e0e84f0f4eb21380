package nl.zorgvuldig.privacy.register.processing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.holdings.DataHolding;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;

/// Groups the declared columns into activities a person understands, per module and purpose. Every
/// declared column is in exactly one.
public final class ProcessingActivities {
    private ProcessingActivities() {}

    public static List<ProcessingActivity> of(Collection<? extends PersonalDataHolder> holders) {
        Map<String, List<DataHolding>> all = holders.stream()
                .flatMap(holder -> holder.describe().stream())
                .collect(Collectors.groupingBy(
                        holding -> module(holding) + " " + holding.purpose(), TreeMap::new, Collectors.toList()));
        return all.values().stream().map(ProcessingActivities::of).toList();
    }

    private static ProcessingActivity of(List<DataHolding> holdings) {
        DataHolding first = holdings.getFirst();
        return new ProcessingActivity(
                first.purpose(),
                module(first),
                each(holdings, DataHolding::subject),
                each(holdings, DataHolding::kind),
                each(holdings, DataHolding::basis),
                each(holdings, DataHolding::retention),
                holdings.size());
    }

    /// The module of a holding. The audit log lies below the holdings contract, so another module
    /// declares its holdings.
    private static String module(DataHolding holding) {
        return holding.table().substring(0, holding.table().indexOf('.'));
    }

    private static <T extends Comparable<T>> Set<T> each(List<DataHolding> holdings, Function<DataHolding, T> part) {
        return holdings.stream().map(part).collect(Collectors.toCollection(TreeSet::new));
    }
}
