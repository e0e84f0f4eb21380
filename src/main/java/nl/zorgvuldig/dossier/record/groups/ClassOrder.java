package nl.zorgvuldig.dossier.record.groups;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// A class in the order in which a teacher knows it: by first name. Facts in, order out.
public final class ClassOrder {
    private final List<ListedPupil> pupils;

    private ClassOrder(List<ListedPupil> pupils) {
        this.pupils = pupils;
    }

    public static ClassOrder of(List<ListedPupil> pupils) {
        Comparator<String> order = NameLetters.order();
        return new ClassOrder(pupils.stream()
                .sorted(Comparator.comparing((ListedPupil pupil) -> pupil.name().given(), order)
                        .thenComparing(pupil -> pupil.name().family(), order)
                        .thenComparing(pupil -> pupil.pupil().value()))
                .toList());
    }

    public List<ListedPupil> pupils() {
        return pupils;
    }

    /// Those whose first and family name another in the class has as well, accents, capitals and prefixes aside: a
    /// second fact tells them apart.
    public Set<PupilId> namesakes() {
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

    /// Who comes before this pupil; empty for the first, and for who is not in the class.
    public Optional<PupilId> before(PupilId pupil) {
        return beside(pupil, -1);
    }

    /// Who comes after this pupil; empty for the last, and for who is not in the class.
    public Optional<PupilId> after(PupilId pupil) {
        return beside(pupil, 1);
    }

    private Optional<PupilId> beside(PupilId pupil, int step) {
        return IntStream.range(0, pupils.size())
                .filter(place -> pupils.get(place).pupil().equals(pupil))
                .map(place -> place + step)
                .filter(place -> place >= 0 && place < pupils.size())
                .mapToObj(place -> pupils.get(place).pupil())
                .findFirst();
    }
}
