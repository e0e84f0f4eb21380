package nl.zorgvuldig.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.vault.Keeping;

/// Rows in which one, the other parent or a stranger stands, and the rules for who asks for
/// them.
final class MaskedRows {
    static final UUID CHILD = UUID.randomUUID();
    static final UUID ASKER = UUID.randomUUID();
    static final UUID OTHER = UUID.randomUUID();
    static final UUID STRANGER = UUID.randomUUID();

    private MaskedRows() {}

    static Holding holding(String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                "a.b", column, kind, subject, "a.purpose", LegalBasis.PUBLIC_TASK, "ACCOUNT", Keeping.ACCOUNT);
    }

    static MaskRules rules(SubjectKind about, UUID asker, Holding... holdings) {
        return new MaskRules(
                new Subject(new BoardId(UUID.randomUUID()), about, CHILD),
                asker,
                Stream.of(holdings).collect(Collectors.toMap(one -> one.table() + "." + one.column(), one -> one)),
                Set.of(OTHER));
    }

    static Export.Row row(String... columnsAndTexts) {
        Export.Row row = new Export.Row("a.b", Map.of());
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            row = row.with(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return row;
    }

    static List<String> columns(Optional<Overview.Line> line) {
        return line.stream()
                .flatMap(one -> one.values().stream())
                .map(Overview.Value::column)
                .toList();
    }
}
