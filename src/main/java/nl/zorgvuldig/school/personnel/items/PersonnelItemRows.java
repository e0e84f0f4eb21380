package nl.zorgvuldig.school.personnel.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.PersonnelSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads an item of a personnel dossier from its row.
@Component
final class PersonnelItemRows {
    private final PersonnelSeals seals;

    PersonnelItemRows(PersonnelSeals seals) {
        this.seals = seals;
    }

    /// Empty when the key is destroyed: the row is about to be deleted.
    Optional<PersonnelItem> read(PersonId employee, ResultSet row) throws SQLException {
        try {
            return Optional.of(piece(employee, row));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }

    private PersonnelItem piece(PersonId employee, ResultSet row) throws SQLException {
        PersonnelItemId id = new PersonnelItemId(Rows.uuid(row, "id"));
        Optional<PersonnelItem.Withdrawal> withdrawal = withdrawal(employee, id, row);
        String text = withdrawal.isPresent() ? "" : open(employee, id, PersonnelItemStore.TABLE, "sealed_text", row);
        return new PersonnelItem(
                id,
                new PersonnelItemDraft(
                        Codes.read(PersonnelItemKind.class, Rows.text(row, "kind")),
                        Rows.date(row, "happened_on"),
                        text),
                new PersonId(Rows.uuid(row, "added_by")),
                Rows.instant(row, "added_at"),
                attachment(row),
                withdrawal);
    }

    private static Optional<PersonnelItem.Attachment> attachment(ResultSet row) throws SQLException {
        Optional<UUID> blob = Rows.optionalUuid(row, "blob");
        return blob.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonnelItem.Attachment(
                        Codes.read(FileFormat.class, Rows.text(row, "format")),
                        row.getLong("size"),
                        row.getInt("pages"),
                        new BlobId(blob.get()),
                        Optional.ofNullable(row.getString("unfit"))
                                .map(code -> Codes.read(FileRejection.class, code))));
    }

    private Optional<PersonnelItem.Withdrawal> withdrawal(PersonId employee, PersonnelItemId id, ResultSet row)
            throws SQLException {
        @Nullable UUID by = row.getObject("withdrawn_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new PersonnelItem.Withdrawal(
                        new PersonId(by),
                        Rows.instant(row, "withdrawn_at"),
                        open(employee, id, PersonnelItemStore.WITHDRAWALS, "sealed_reason", row)));
    }

    private String open(PersonId employee, PersonnelItemId id, String table, String column, ResultSet row)
            throws SQLException {
        return seals.open(
                employee,
                PersonnelDossierPart.of(Rows.text(row, "keeping")),
                table,
                column,
                id,
                Rows.bytes(row, column));
    }
}
