package nl.zorgvuldig.dossier.record.plans;

import java.util.ArrayList;
import java.util.List;

/// Text of a plan for support, in its parts. It is kept as one text, in Dutch, so that a plan is
/// read, shown and exported like every entry. `toString` gives `[sealed]`.
///
/// @param title the subject, in one line
/// @param goals what the pupil will be able to do
/// @param actions who does what
public record PlanText(String title, String goals, String actions) {
    static final String GOALS = "— Doelen —";
    static final String ACTIONS = "— Aanpak —";

    /// The text as it is kept in the dossier; [#read] splits it into its parts again.
    public String written() {
        return String.join("\n", title.replaceAll("\\s+", " ").strip(), GOALS, part(goals), ACTIONS, part(actions));
    }

    /// Without the lines that separate the parts, and without blank ends.
    private static String part(String text) {
        return String.join(
                        "\n",
                        text.lines()
                                .filter(line -> !line.strip().equals(GOALS))
                                .filter(line -> !line.strip().equals(ACTIONS))
                                .toList())
                .strip();
    }

    /// A text without such lines becomes title and goals.
    public static PlanText read(String text) {
        List<String> title = new ArrayList<>();
        List<String> goals = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        List<String> part = title;
        for (String line : text.lines().toList()) {
            if (line.equals(GOALS)) {
                part = goals;
            } else if (line.equals(ACTIONS)) {
                part = actions;
            } else if (part == title && !title.isEmpty()) {
                goals.add(line);
            } else {
                part.add(line);
            }
        }
        return new PlanText(
                String.join(" ", title).strip(),
                String.join("\n", goals).strip(),
                String.join("\n", actions).strip());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
