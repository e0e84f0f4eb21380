package nl.zorgvuldig.privacy.rights.subjectaccess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.holdings.DataHolding;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// Rows in which one, the other parent or a stranger stands, and the rules for who asks for
/// them.
final class MaskedRows {
    static final UUID CHILD = UUID.randomUUID();
    static final UUID ASKER = UUID.randomUUID();
    static final UUID OTHER = UUID.randomUUID();
    static final UUID STRANGER = UUID.randomUUID();

    private MaskedRows() {}

    static DataHolding holding(String column, DataKind kind, SubjectKind subject) {
        return new DataHolding(
                "a.b", column, kind, subject, "a.purpose", LegalBasis.PUBLIC_TASK, "ACCOUNT", RetentionPurpose.ACCOUNT);
    }

    static SubjectMaskRules rules(SubjectKind about, UUID asker, DataHolding... holdings) {
        return new SubjectMaskRules(
                new DataSubject(new BoardId(UUID.randomUUID()), about, CHILD),
                asker,
                Stream.of(holdings)
                        .collect(Collectors.toMap(
                                holding -> holding.table() + "." + holding.column(), holding -> holding)),
                Set.of(OTHER));
    }

    static PersonalDataExport.Row row(String... columnsAndTexts) {
        PersonalDataExport.Row row = new PersonalDataExport.Row("a.b", Map.of());
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            row = row.with(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return row;
    }

    static List<String> columns(Optional<SubjectOverview.Line> line) {
        return line.stream()
                .flatMap(each -> each.values().stream())
                .map(SubjectOverview.Value::column)
                .toList();
    }
}
