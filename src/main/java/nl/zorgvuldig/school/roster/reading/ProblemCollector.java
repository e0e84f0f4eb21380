package nl.zorgvuldig.school.roster.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.zorgvuldig.school.roster.records.DropReason;
import nl.zorgvuldig.school.roster.records.DroppedField;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.ProblemSeverity;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;

/// Collects the problems found while reading one file, and the fields dropped. Both stay small
/// however large and strange the file is.
final class ProblemCollector {
    /// Number of problems of one kind that are listed separately; the rest are only counted.
    static final int SHOWN = 50;

    private static final int NAMES_SHOWN = 100;
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");

    private final Map<RosterProblemKind, List<RosterProblem>> shown = new EnumMap<>(RosterProblemKind.class);
    private final Map<RosterProblemKind, Integer> beyond = new EnumMap<>(RosterProblemKind.class);
    private final Map<String, DroppedField> dropped = new TreeMap<>();

    void add(RosterProblemKind kind, FilePosition place, Object... values) {
        List<RosterProblem> same = shown.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (same.size() < SHOWN) {
            same.add(RosterProblem.of(kind, place, values));
        } else {
            beyond.merge(kind, 1, Integer::sum);
        }
    }

    void add(UnreadableRosterException reason) {
        add(reason.kind(), reason.place(), reason.values());
    }

    boolean anyError() {
        return shown.keySet().stream().anyMatch(kind -> kind.severity() == ProblemSeverity.ERROR);
    }

    /// Records that a field had a value that is not imported. A name that does not look like a
    /// field name may be anything, so it is not repeated.
    void drop(String owner, String name, DropReason reason) {
        String field = owner + "/" + (FIELD_NAME.matcher(name).matches() ? name : "?");
        if (!dropped.containsKey(field) && dropped.size() >= NAMES_SHOWN) {
            field = owner + "/?";
        }
        dropped.merge(
                field,
                new DroppedField(field, reason, 1),
                (before, _) -> new DroppedField(before.field(), before.reason(), before.times() + 1));
    }

    /// Records that a whole file was not read.
    void dropFile(String file, DropReason reason) {
        dropped.put(file, new DroppedField(file, reason, 1));
    }

    List<RosterProblem> found() {
        List<RosterProblem> all = new ArrayList<>();
        for (ProblemSeverity severity : ProblemSeverity.values()) {
            shown.forEach((kind, problems) -> {
                if (kind.severity() == severity) {
                    all.addAll(problems);
                    Integer more = beyond.get(kind);
                    if (more != null) {
                        all.add(RosterProblem.of(RosterProblemKind.MORE_OF_THE_SAME, FilePosition.WHOLE_FILE, more));
                    }
                }
            });
        }
        return List.copyOf(all);
    }

    List<DroppedField> dropped() {
        return List.copyOf(dropped.values());
    }
}
