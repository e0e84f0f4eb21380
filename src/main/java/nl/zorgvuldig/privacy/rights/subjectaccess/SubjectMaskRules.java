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

/// Rules for what a requester sees of everything that is kept. Facts in, decision out. About
/// oneself: all, except who others are. About a child: what the program keeps, but no text by
/// staff, which is read under supervision or in a copy that the head checked; and nothing about
/// the other parent, neither what they did nor when.
///
/// @param asker the requester; the pupil, when a pupil of sixteen asked
/// @param holdings what each column holds, by table and column
/// @param others the other guardians of the child; a line with one of them is left out
record SubjectMaskRules(DataSubject about, UUID asker, Map<String, DataHolding> holdings, Set<UUID> others) {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// Kinds of data about a child that may contain words about others, or that belong to others.
    private static final Set<DataKind> APART = EnumSet.of(
            DataKind.GUIDANCE,
            DataKind.HEALTH,
            DataKind.IMAGE,
            DataKind.CONTACT,
            DataKind.MESSAGE,
            DataKind.EMPLOYMENT);

    /// Kinds that say nothing of a child itself: identifiers, and who did what when.
    private static final Set<DataKind> BESIDE = EnumSet.of(DataKind.REFERENCE, DataKind.LOOK_UP, DataKind.ACTIVITY);

    /// The only texts about a child that concern nobody else.
    private static final Set<DataKind> SEALED_OWN = EnumSet.of(DataKind.NAME, DataKind.BIRTH_DATE);

    /// The line as shown; empty when it is left out.
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

    /// Whether something in it is about the child. A line that only says that somebody did
    /// something is about that person.
    private boolean tells(String table, List<SubjectOverview.Value> values) {
        return values.stream()
                .flatMap(value -> holding(table, value.column()).stream())
                .anyMatch(dataHolding ->
                        dataHolding.subject() == SubjectKind.PUPIL && !BESIDE.contains(dataHolding.kind()));
    }

    /// Whether the requester appears in it. A pupil who asks appears in every line about the
    /// pupil, so the column that says whom it is about does not count then.
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

    /// The value as shown; for a child nothing of a column that no module declares.
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

    /// Whether the content of a column is withheld here.
    boolean apart(DataHolding holding) {
        return holding.kind() == DataKind.LOOK_UP
                || ofChild()
                        && (APART.contains(holding.kind())
                                || holding.subject() == SubjectKind.GUARDIAN
                                || holding.column().startsWith("sealed_") && !SEALED_OWN.contains(holding.kind()));
    }

    /// Ids that may be shown.
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
