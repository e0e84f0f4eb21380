package nl.zorgvuldig.school.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Identities of pupils, sealed under the key of the statutory register.
@Component
final class PupilRegisterStore {
    private static final String TABLE = "enrolment.register";
    private static final String SEPARATOR = "\u001f";
    private static final String ADD = """
            insert into enrolment.register (board, pupil, sealed_name, sealed_birth_date)
            values (:board, :pupil, :name, :birth)""";
    private static final String CHANGE = """
            update enrolment.register set sealed_name = :name, sealed_birth_date = :birth
            where board = :board and pupil = :pupil""";
    private static final String FIND = """
            select pupil, sealed_name, sealed_birth_date from enrolment.register
            where board = :board and pupil = :pupil""";
    private static final String LIST = """
            select pupil, sealed_name, sealed_birth_date from enrolment.register
            where board = :board and pupil in (:pupils)""";
    private static final String NAMES_KEPT_BY = """
            select r.pupil, r.sealed_name from enrolment.register r
            join enrolment.pupil p on p.board = r.board and p.id = r.pupil
            where r.board = :board and p.school = :school""";
    private static final String BIRTH_DATES_KEPT_BY = """
            select r.pupil, r.sealed_birth_date from enrolment.register r
            join enrolment.pupil p on p.board = r.board and p.id = r.pupil
            where r.board = :board and p.school = :school""";
    private static final String OPEN_TO_ME = """
            select r.pupil, p.school from enrolment.register r
            join enrolment.pupil p on p.board = r.board and p.id = r.pupil
            where r.board = :board""";
    private static final String OPEN_TO_ME_IN = """
            select r.pupil, p.school from enrolment.register r
            join enrolment.pupil p on p.board = r.board and p.id = r.pupil
            join enrolment.placement m on m.board = r.board and m.pupil = r.pupil
            where r.board = :board and m.group_id = :group and :day between m.valid_from and m.valid_until""";

    private final BoardJdbc jdbc;
    private final Vault vault;

    PupilRegisterStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(PupilId pupil, PupilIdentity identity) {
        write(ADD, pupil, identity);
    }

    void change(PupilId pupil, PupilIdentity identity) {
        write(CHANGE, pupil, identity);
    }

    private void write(String statement, PupilId pupil, PupilIdentity identity) {
        PersonName name = identity.name();
        String joined = String.join(SEPARATOR, name.given(), name.prefix(), name.family());
        KeyName key = key(pupil.value());
        jdbc.sql(statement)
                .param("pupil", pupil.value())
                .param("name", vault.seal(key, name(pupil.value()), joined).bytes())
                .param(
                        "birth",
                        vault.seal(
                                        key,
                                        birth(pupil.value()),
                                        identity.birthDate()
                                                .map(LocalDate::toString)
                                                .orElse(""))
                                .bytes())
                .update();
    }

    Optional<PupilIdentity> find(PupilId pupil) {
        return jdbc.sql(FIND)
                .param("pupil", pupil.value())
                .query((row, n) -> open(SealedIdentity.of(row)))
                .optional();
    }

    /// Several identities at once; pupils whose key was destroyed are absent.
    Map<PupilId, PupilIdentity> list(Collection<PupilId> pupils) {
        vault.load(pupils.stream().map(pupil -> key(pupil.value())).toList());
        Map<PupilId, PupilIdentity> open = new LinkedHashMap<>();
        for (SealedIdentity identity : jdbc.sql(LIST)
                .param("pupils", pupils.stream().map(PupilId::value).toList())
                .query((row, n) -> SealedIdentity.of(row))
                .list()) {
            try {
                open.put(new PupilId(identity.pupil), open(identity));
            } catch (KeyDestroyed gone) {
                // the key was destroyed: the pupil can no longer be identified
            }
        }
        return open;
    }

    private PupilIdentity open(SealedIdentity sealed) {
        UUID id = sealed.pupil;
        String birth = vault.open(key(id), birth(id), sealed.birth);
        return new PupilIdentity(
                openName(id, sealed.name.bytes()),
                birth.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(birth)));
    }

    private record SealedIdentity(UUID pupil, SealedValue name, SealedValue birth) {
        static SealedIdentity of(ResultSet row) throws SQLException {
            return new SealedIdentity(
                    Rows.uuid(row, "pupil"),
                    new SealedValue(Rows.bytes(row, "sealed_name")),
                    new SealedValue(Rows.bytes(row, "sealed_birth_date")));
        }
    }

    /// Names of all pupils whose dossier the school keeps; pupils whose key was destroyed are
    /// absent.
    Map<PupilId, PersonName> namesKeptBy(SchoolId school) {
        Map<UUID, byte[]> sealed = new LinkedHashMap<>();
        jdbc.sql(NAMES_KEPT_BY).param("school", school.value()).query(row -> {
            sealed.put(Rows.uuid(row, "pupil"), Rows.bytes(row, "sealed_name"));
        });
        vault.load(sealed.keySet().stream().map(PupilRegisterStore::key).toList());
        Map<PupilId, PersonName> names = new LinkedHashMap<>();
        sealed.forEach((pupil, bytes) -> {
            try {
                names.put(new PupilId(pupil), openName(pupil, bytes));
            } catch (KeyDestroyed gone) {
                // the key was destroyed: the pupil can no longer be identified
            }
        });
        return names;
    }

    /// Known birth dates of all pupils whose dossier the school keeps.
    Map<PupilId, LocalDate> birthDatesKeptBy(SchoolId school) {
        Map<UUID, byte[]> sealed = new LinkedHashMap<>();
        jdbc.sql(BIRTH_DATES_KEPT_BY).param("school", school.value()).query(row -> {
            sealed.put(Rows.uuid(row, "pupil"), Rows.bytes(row, "sealed_birth_date"));
        });
        vault.load(sealed.keySet().stream().map(PupilRegisterStore::key).toList());
        Map<PupilId, LocalDate> dates = new LinkedHashMap<>();
        sealed.forEach((pupil, bytes) -> {
            try {
                String date = vault.open(key(pupil), birth(pupil), new SealedValue(bytes));
                if (!date.isEmpty()) {
                    dates.put(new PupilId(pupil), LocalDate.parse(date));
                }
            } catch (KeyDestroyed gone) {
                // the key was destroyed: the birth date can no longer be read
            }
        });
        return dates;
    }

    Map<PupilId, SchoolId> keepersOpenToMe() {
        return keepers(jdbc.sql(OPEN_TO_ME));
    }

    Map<PupilId, SchoolId> keepersOpenToMe(GroupId group, LocalDate day) {
        return keepers(jdbc.sql(OPEN_TO_ME_IN).param("group", group.value()).param("day", day));
    }

    private static Map<PupilId, SchoolId> keepers(StatementSpec sql) {
        Map<PupilId, SchoolId> keepers = new LinkedHashMap<>();
        sql.query(row -> {
            keepers.put(new PupilId(Rows.uuid(row, "pupil")), new SchoolId(Rows.uuid(row, "school")));
        });
        return keepers;
    }

    static KeyName key(UUID pupil) {
        return new KeyName(Acting.current().board(), pupil, RetentionPurpose.REGISTER);
    }

    private PersonName openName(UUID pupil, byte[] sealed) {
        String[] parts =
                vault.open(key(pupil), name(pupil), new SealedValue(sealed)).split(SEPARATOR, -1);
        return new PersonName(parts[0], parts[1], parts[2]);
    }

    private static ValueLocation name(UUID pupil) {
        return new ValueLocation(TABLE, "sealed_name", pupil);
    }

    private static ValueLocation birth(UUID pupil) {
        return new ValueLocation(TABLE, "sealed_birth_date", pupil);
    }
}
