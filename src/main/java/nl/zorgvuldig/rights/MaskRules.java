package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.policy.Upholds;

/// What of everything that is kept is shown to who asked. Facts in, answer out. About oneself all
/// but who others are. About a child what the program keeps of it: no word of what guidance wrote,
/// which is read under supervision or in a copy that the head looked through; nothing of the other
/// parent.
///
/// @param holdings what each column holds, by table and column
/// @param own ids that may stand in it: whom it is about, and who asked
/// @param others the other guardians of the child; a line with one of them is left out
record MaskRules(Subject about, Map<String, Holding> holdings, Set<UUID> own, Set<UUID> others) {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// Of a child, what can hold words about others, or is others'.
    private static final Set<DataKind> APART =
            EnumSet.of(
                    DataKind.GUIDANCE,
                    DataKind.HEALTH,
                    DataKind.IMAGE,
                    DataKind.CONTACT,
                    DataKind.MESSAGE,
                    DataKind.EMPLOYMENT);

    /// Empty for what is left out.
    @Upholds({PARENT_DATA_IN_DOSSIER, INSPECTION_UNDER_SUPERVISION})
    Optional<Overview.Line> line(Export.Row row) {
        if (row.values().values().stream().anyMatch(this::namesOther)) {
            return Optional.empty();
        }
        List<Overview.Value> values = new ArrayList<>();
        row.values()
                .forEach((column, text) -> value(row.table(), column, text).ifPresent(values::add));
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Overview.Line(row.table(), List.copyOf(values)));
    }

    private Optional<Overview.Value> value(String table, String column, String text) {
        if (text.isBlank() || !ids(text).stream().allMatch(own::contains)) {
            return Optional.empty();
        }
        Optional<Holding> holding = Optional.ofNullable(holdings.get(table + "." + column));
        if (holding.filter(this::apart).isPresent()
                || holding.isEmpty() && column.startsWith("sealed_") && ofChild()) {
            return Optional.empty();
        }
        return Optional.of(
                new Overview.Value(column, holding.map(one -> one.kind().name()).orElse(""), text));
    }

    /// Whether what a column holds is not shown here.
    boolean apart(Holding one) {
        return one.kind() == DataKind.LOOK_UP
                || ofChild()
                        && (APART.contains(one.kind()) || one.subject() == SubjectKind.GUARDIAN);
    }

    private boolean ofChild() {
        return about.kind() == SubjectKind.PUPIL;
    }

    private boolean namesOther(String text) {
        return ids(text).stream().anyMatch(others::contains);
    }

    private static List<UUID> ids(String text) {
        List<UUID> found = new ArrayList<>();
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            found.add(UUID.fromString(matcher.group()));
        }
        return found;
    }
}
