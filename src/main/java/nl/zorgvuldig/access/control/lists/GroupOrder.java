package nl.zorgvuldig.access.control.lists;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A group in the order in which its teacher knows it: by first name.
public final class GroupOrder {
    private GroupOrder() {}

    public static List<ListedPupil> of(List<ListedPupil> pupils) {
        return pupils.stream().sorted(by(ListedPupil::name, ListedPupil::pupil)).toList();
    }

    static List<PupilId> of(Map<PupilId, PersonName> names) {
        return names.entrySet().stream()
                .sorted(by(Map.Entry::getValue, Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <T> Comparator<T> by(Function<T, PersonName> name, Function<T, PupilId> pupil) {
        Comparator<String> order = NameLetters.order();
        return Comparator.comparing((T one) -> name.apply(one).given(), order)
                .thenComparing(one -> name.apply(one).family(), order)
                .thenComparing(one -> pupil.apply(one).value());
    }

    /// Those whose first and family name another of them has as well, accents, capitals and prefixes
    /// aside: a second fact tells them apart.
    public static Set<PupilId> namesakes(List<ListedPupil> pupils) {
        Map<String, Integer> times = new HashMap<>();
        pupils.forEach(pupil -> times.merge(plain(pupil.name()), 1, Integer::sum));
        return pupils.stream()
                .filter(pupil -> times.getOrDefault(plain(pupil.name()), 0) > 1)
                .map(ListedPupil::pupil)
                .collect(Collectors.toSet());
    }

    private static String plain(PersonName name) {
        return NameLetters.plain(name.given()) + " " + NameLetters.plain(name.family());
    }
}
