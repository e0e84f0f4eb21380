package nl.zorgvuldig.privacy.rights.subjectaccess;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.holdings.DataHolding;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.policy.Upholds;

/// What of everything that is kept is shown to who asked. Facts in, answer out. About oneself all
/// but who others are. About a child what the program keeps of it: no word of what guidance wrote,
/// which is read under supervision or in a copy that the head looked through; nothing of the other
/// parent, neither what they did nor when.
///
/// @param asker who asked; the pupil, when a pupil of sixteen did
/// @param holdings what each column holds, by table and column
/// @param others the other guardians of the child; a line with one of them is left out
record SubjectMaskRules(DataSubject about, UUID asker, Map<String, DataHolding> holdings, Set<UUID> others) {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// Of a child, what can hold words about others, or is others'.
    private static final Set<DataKind> APART = EnumSet.of(
            DataKind.GUIDANCE,
            DataKind.HEALTH,
            DataKind.IMAGE,
            DataKind.CONTACT,
            DataKind.MESSAGE,
            DataKind.EMPLOYMENT);

    /// What says nothing of a child itself: who it is, and who did what when.
    private static final Set<DataKind> BESIDE = EnumSet.of(DataKind.REFERENCE, DataKind.LOOK_UP, DataKind.ACTIVITY);

    /// The only words that are written of a child and are nobody else's.
    private static final Set<DataKind> SEALED_OWN = EnumSet.of(DataKind.NAME, DataKind.BIRTH_DATE);

    /// Empty for what is left out.
    @Upholds({PARENT_DATA_IN_DOSSIER, INSPECTION_UNDER_SUPERVISION})
    Optional<SubjectOverview.Line> line(PersonalDataExport.Row row) {
        if (row.values().values().stream().anyMatch(this::namesOther)) {
            return Optional.empty();
        }
        List<SubjectOverview.Value> values = new ArrayList<>();
        row.values().forEach((column, text) -> value(row.table(), column, text).ifPresent(values::add));
        if (values.isEmpty() || ofChild() && !ofAsker(row) && !tells(row.table(), values)) {
            return Optional.empty();
        }
        return Optional.of(new SubjectOverview.Line(row.table(), List.copyOf(values)));
    }

    /// Whether something of it is about the child itself. A line that only says that somebody did
    /// something is about who did.
    private boolean tells(String table, List<SubjectOverview.Value> values) {
        return values.stream()
                .flatMap(value -> holding(table, value.column()).stream())
                .anyMatch(dataHolding ->
                        dataHolding.subject() == SubjectKind.PUPIL && !BESIDE.contains(dataHolding.kind()));
    }

    /// Whether who asked stands in it. A pupil who asked stands in every line about the pupil; so
    /// there the column that says whom it is about does not count.
    private boolean ofAsker(PersonalDataExport.Row row) {
        return row.values().entrySet().stream()
                .filter(entry -> ids(entry.getValue()).contains(asker))
                .anyMatch(entry -> !asker.equals(about.id()) || !saysWhom(row.table(), entry.getKey()));
    }

    private boolean saysWhom(String table, String column) {
        return column.equals("pupil")
                || column.equals("subject")
                || holding(table, column)
                        .filter(dataHolding ->
                                dataHolding.subject() == SubjectKind.PUPIL && dataHolding.kind() == DataKind.REFERENCE)
                        .isPresent();
    }

    private Optional<DataHolding> holding(String table, String column) {
        return Optional.ofNullable(holdings.get(table + "." + column));
    }

    /// Of a child nothing of which no module says what it is.
    private Optional<SubjectOverview.Value> value(String table, String column, String text) {
        if (text.isBlank() || !ids(text).stream().allMatch(this::own)) {
            return Optional.empty();
        }
        Optional<DataHolding> holding = holding(table, column);
        if (holding.filter(this::apart).isPresent() || holding.isEmpty() && ofChild()) {
            return Optional.empty();
        }
        return Optional.of(new SubjectOverview.Value(
                column, holding.map(dataHolding -> dataHolding.kind().name()).orElse(""), text));
    }

    /// Whether what a column holds is not shown here.
    boolean apart(DataHolding holding) {
        return holding.kind() == DataKind.LOOK_UP
                || ofChild()
                        && (APART.contains(holding.kind())
                                || holding.subject() == SubjectKind.GUARDIAN
                                || holding.column().startsWith("sealed_") && !SEALED_OWN.contains(holding.kind()));
    }

    /// Ids that may stand in it.
    private boolean own(UUID id) {
        return id.equals(about.id()) || id.equals(asker);
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
