package nl.zorgvuldig.demo.population.material;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Generates names that are common in Dutch schools, by language of origin.
public final class NameGenerator {
    public enum Sex {
        FEMALE,
        MALE
    }

    public enum Generation {
        CHILD,
        ADULT
    }

    public enum Origin {
        NEDERLANDS(56),
        FRIES(10),
        TURKS(10),
        MAROKKAANS(11),
        SURINAAMS(7),
        POOLS(6);

        private final int percent;

        Origin(int percent) {
            this.percent = percent;
        }

        public static Origin any(SeededRandom dice) {
            int left = dice.between(0, 99);
            for (Origin origin : values()) {
                left -= origin.percent;
                if (left < 0) {
                    return origin;
                }
            }
            return NEDERLANDS;
        }
    }

    /// A family name; some have different forms for women and men.
    public record Surname(String prefix, String male, String female) {
        static Surname parse(String word) {
            String[] halves = word.split(";");
            String prefix = halves.length == 2 ? halves[0] : "";
            String[] forms = halves[halves.length - 1].split("/");
            return new Surname(prefix, forms[0], forms[forms.length - 1]);
        }

        public PersonName with(String given, Sex sex) {
            return new PersonName(given, prefix, form(sex));
        }

        /// The partner's name followed by one's own: `Visser-van Dijk`.
        public PersonName joined(String given, Sex sex, Surname own) {
            String behind = own.prefix.isEmpty() ? own.form(sex) : own.prefix + " " + own.form(sex);
            return new PersonName(given, prefix, form(sex) + "-" + behind);
        }

        private String form(Sex sex) {
            return switch (sex) {
                case FEMALE -> female;
                case MALE -> male;
            };
        }
    }

    private final Map<Origin, Map<String, List<String>>> lists = new EnumMap<>(Origin.class);

    public NameGenerator() {
        for (Origin origin : Origin.values()) {
            lists.put(origin, WordLists.sections("namen/" + origin.name().toLowerCase(Locale.ROOT) + ".txt"));
        }
    }

    public String given(Origin origin, Sex sex, Generation generation, SeededRandom dice) {
        return dice.one(words(
                origin,
                switch (generation) {
                    case CHILD ->
                        switch (sex) {
                            case FEMALE -> "meisjes";
                            case MALE -> "jongens";
                        };
                    case ADULT ->
                        switch (sex) {
                            case FEMALE -> "vrouwen";
                            case MALE -> "mannen";
                        };
                }));
    }

    public Surname surname(Origin origin, SeededRandom dice) {
        return Surname.parse(dice.one(words(origin, "families")));
    }

    private List<String> words(Origin origin, String section) {
        return Objects.requireNonNull(Objects.requireNonNull(lists.get(origin)).get(section), section);
    }
}
