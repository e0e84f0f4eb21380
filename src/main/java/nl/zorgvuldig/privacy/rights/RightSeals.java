package nl.zorgvuldig.privacy.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals the words of a request under the key of the person it is about: of the dossier for a
/// pupil, of the account for others. Each has a column of its own.
@Component
final class RightSeals {
    private static final String OF_PUPIL = "sealed_words";
    private static final String OF_PERSON = "sealed_own_words";

    private final Vault vault;

    RightSeals(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(DataSubject about, String table, int step, Id row, String text) {
        return vault.seal(key(about), place(about, table, step, row), text).bytes();
    }

    Optional<String> find(DataSubject about, String table, int step, Id id, ResultSet row) throws SQLException {
        byte @Nullable [] sealed = row.getBytes(column(about));
        return sealed == null
                ? Optional.empty()
                : Optional.of(vault.open(key(about), place(about, table, step, id), new SealedValue(sealed)));
    }

    private static ValueLocation place(DataSubject about, String table, int step, Id row) {
        return new ValueLocation(table, column(about) + (step == 0 ? "" : "/" + step), row.value());
    }

    static boolean ofPupil(DataSubject about) {
        return about.kind() == SubjectKind.PUPIL;
    }

    private static String column(DataSubject about) {
        return ofPupil(about) ? OF_PUPIL : OF_PERSON;
    }

    private static KeyName key(DataSubject about) {
        return new KeyName(
                about.board(), about.id(), ofPupil(about) ? RetentionPurpose.DOSSIER : RetentionPurpose.ACCOUNT);
    }
}
