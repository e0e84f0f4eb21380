package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.DocumentStore.TABLE;
import static nl.zorgvuldig.dossier.DocumentStore.WITHDRAWALS;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.files.Unfit;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals what stands on a document, each value bound to its document and column, and reads it back.
@Component
final class DocumentSeals {
    private final Vault vault;

    DocumentSeals(Vault vault) {
        this.vault = vault;
    }

    static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), Keeping.DOSSIER);
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
                Codes.read(Format.class, Rows.text(row, "format")),
                row.getLong("size"),
                row.getInt("pages"),
                row.getBytes("sealed_thumbnail") == null
                        ? Optional.empty()
                        : Optional.of(open(pupil, id, "sealed_thumbnail", row)),
                withdrawal(pupil, id, row),
                Optional.ofNullable(row.getString("unfit")).map(code -> Codes.read(Unfit.class, code)));
    }

    private Optional<Document.Withdrawal> withdrawal(PupilId pupil, DocumentId id, ResultSet row) throws SQLException {
        @Nullable UUID by = row.getObject("withdrawn_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new Document.Withdrawal(
                        new PersonId(by), Rows.instant(row, "withdrawn_at"), text(pupil, id, "sealed_reason", row)));
    }

    private byte[] open(PupilId pupil, DocumentId id, String column, ResultSet row) throws SQLException {
        return vault.openBytes(key(pupil), place(id, column), new Sealed(Rows.bytes(row, column)));
    }

    private static Place place(DocumentId id, String column) {
        return new Place(column.equals("sealed_reason") ? WITHDRAWALS : TABLE, column, id.value());
    }
}
