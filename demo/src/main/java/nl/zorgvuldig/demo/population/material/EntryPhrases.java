package nl.zorgvuldig.demo.population.material;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.DemoPupils.Kind;
import nl.zorgvuldig.demo.population.PopulationDraft;

/// Sentences for dossier entries: templates in small files, filled in for one pupil.
public final class EntryPhrases {
    /// @param from lowest year (1 to 8) the template fits
    /// @param until highest year
    /// @param firstMonth first month of the calendar year the template fits, 1 to 12
    /// @param lastMonth last month
    /// @param text `[a|b]` chooses, `[3~9]` is a number, `{naam}` and the like are filled in
    public record Model(int from, int until, int firstMonth, int lastMonth, String subject, String text) {
        private static final Pattern LINE = Pattern.compile("(\\d)-(\\d)(?:@(\\d+)-(\\d+))? :: (.+?) :: (.+)");

        static Model parse(String line) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("not a model: " + line);
            }
            boolean months = parts.group(3) != null;
            return new Model(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    months ? Integer.parseInt(parts.group(3)) : 1,
                    months ? Integer.parseInt(parts.group(4)) : 12,
                    parts.group(5),
                    parts.group(6));
        }

        private boolean fits(int year, int month) {
            return from <= year && year <= until && firstMonth <= month && month <= lastMonth;
        }
    }

    private static final Pattern CHOICE = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)\\}");

    private final Map<Kind, List<Model>> models = new EnumMap<>(Kind.class);

    public EntryPhrases() {
        for (Kind kind : Kind.values()) {
            String file = "teksten/" + kind.name().toLowerCase(Locale.ROOT) + ".txt";
            models.put(kind, WordLists.lines(file).stream().map(Model::parse).toList());
        }
    }

    /// A template that fits; an unused one if there is any.
    public Model model(Kind kind, int year, LocalDate day, Set<Model> used, SeededRandom dice) {
        List<Model> fitting = Objects.requireNonNull(models.get(kind)).stream()
                .filter(model -> model.fits(year, day.getMonthValue()))
                .toList();
        List<Model> unused =
                fitting.stream().filter(model -> !used.contains(model)).toList();
        Model model = dice.one(unused.isEmpty() ? fitting : unused);
        used.add(model);
        return model;
    }

    public static String fill(Model model, PopulationDraft.Child child, SeededRandom dice) {
        String chosen = CHOICE.matcher(model.text()).replaceAll(found -> choose(found.group(1), dice));
        return BLANK.matcher(chosen).replaceAll(found -> word(found.group(1), child, dice));
    }

    private static String choose(String choices, SeededRandom dice) {
        if (choices.contains("~")) {
            String[] ends = choices.split("~");
            return Integer.toString(dice.between(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        return dice.one(List.of(choices.split("\\|")));
    }

    private static String word(String blank, PopulationDraft.Child child, SeededRandom dice) {
        boolean girl = child.sex() == NameGenerator.Sex.FEMALE;
        return switch (blank) {
            case "naam" -> child.pupil().name().given();
            case "hij" -> girl ? "ze" : "hij";
            case "Hij" -> girl ? "Ze" : "Hij";
            case "hem" -> girl ? "haar" : "hem";
            case "zijn" -> girl ? "haar" : "zijn";
            case "ouders" -> dice.one(child.talkPartners());
            default -> throw new IllegalArgumentException("no word for {" + blank + "}");
        };
    }
}
