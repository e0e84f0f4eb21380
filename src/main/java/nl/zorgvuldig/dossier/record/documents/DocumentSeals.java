package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.dossier.record.documents.DocumentStore.TABLE;
import static nl.zorgvuldig.dossier.record.documents.DocumentStore.WITHDRAWALS;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals the data of a document, each value bound to its document and column, and reads it back.
@Component
final class DocumentSeals {
    private final Vault vault;

    DocumentSeals(Vault vault) {
        this.vault = vault;
    }

    static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }

    byte[] seal(PupilId pupil, DocumentId id, String column, String value) {
        return seal(pupil, id, column, value.getBytes(StandardCharsets.UTF_8));
    }

    byte[] seal(PupilId pupil, DocumentId id, String column, byte[] value) {
        return vault.seal(key(pupil), place(id, column), value).bytes();
    }

    String text(PupilId pupil, DocumentId id, String column, ResultSet row) throws SQLException {
        return new String(open(pupil, id, column, row), StandardCharsets.UTF_8);
    }

    Document document(PupilId pupil, ResultSet row) throws SQLException {
        DocumentId id = new DocumentId(Rows.uuid(row, "id"));
        return new Document(
                id,
                new DocumentDraft(
                        Codes.read(EntryKind.class, Rows.text(row, "kind")),
                        text(pupil, id, "sealed_title", row),
                        Rows.date(row, "happened_on")),
                new PersonId(Rows.uuid(row, "added_by")),
                Rows.instant(row, "added_at"),
                Codes.read(FileFormat.class, Rows.text(row, "format")),
                row.getLong("size"),
                row.getInt("pages"),
                row.getBytes("sealed_thumbnail") == null
                        ? Optional.empty()
                        : Optional.of(open(pupil, id, "sealed_thumbnail", row)),
                withdrawal(pupil, id, row),
                Optional.ofNullable(row.getString("unfit")).map(code -> Codes.read(FileRejection.class, code)));
    }

    private Optional<Document.Withdrawal> withdrawal(PupilId pupil, DocumentId id, ResultSet row) throws SQLException {
        @Nullable UUID by = row.getObject("withdrawn_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new Document.Withdrawal(
                        new PersonId(by), Rows.instant(row, "withdrawn_at"), text(pupil, id, "sealed_reason", row)));
    }

    private byte[] open(PupilId pupil, DocumentId id, String column, ResultSet row) throws SQLException {
        return vault.openBytes(key(pupil), place(id, column), new SealedValue(Rows.bytes(row, column)));
    }

    private static ValueLocation place(DocumentId id, String column) {
        return new ValueLocation(column.equals("sealed_reason") ? WITHDRAWALS : TABLE, column, id.value());
    }
}
